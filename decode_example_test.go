package standard_test

import (
	"errors"
	"fmt"

	"github.com/state-for-people/standard"
)

// A member with a typing error is found, not lost in silence; a value of the
// wrong type stops the reading and says where.
func ExampleDecode() {
	type office struct {
		Title        string `json:"title"`
		StopDistance int    `json:"stop_distance"`
	}

	o, findings, err := standard.Decode[office]([]byte(`{"title": "МФЦ на Садовой", "stop_distanse": 250}`))
	fmt.Println(o.Title, o.StopDistance, err)
	for _, f := range findings {
		fmt.Println(f.At, f.Text.EN)
	}

	_, _, err = standard.Decode[office]([]byte(`{"title": "МФЦ на Садовой", "stop_distance": "250 м"}`))
	var fault *standard.DecodeError
	if errors.As(err, &fault) {
		fmt.Println(fault.At, fault.Why.RU)
	}
	// Output:
	// МФЦ на Садовой 0 <nil>
	// /stop_distanse the document has no member of this name; it was not read
	// /stop_distance нужно число без кавычек, а стоит строка
}
