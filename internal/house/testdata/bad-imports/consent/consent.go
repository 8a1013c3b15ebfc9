package consent

import (
	"encoding/json"
	"log"
	"math/rand"
	"os"

	"github.com/go-playground/validator/v10"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// Write draws arrows that nobody permitted.
func Write(d standard.Date) error {
	log.Print(kpi.Level(rand.Int()))
	if _, err := json.Marshal(d); err != nil {
		return validator.New().Struct(d)
	}
	return os.ErrInvalid
}
