package consent_test

import (
	"fmt"
	"testing"

	"github.com/state-for-people/standard/consent"
)

func ExampleShown() {
	fmt.Println(consent.Shown() + lent())
	// Output: 2
}

func lent() int { return consent.Lent() }

func ExampleSilent() {
	fmt.Println(consent.Silent())
}

func TestTested(t *testing.T) {
	if consent.Tested() != 1 {
		t.Fail()
	}
}
