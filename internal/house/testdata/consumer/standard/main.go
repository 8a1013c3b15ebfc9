// Command main looks a clause up in the register.
package main

import (
	"fmt"

	"github.com/state-for-people/standard"
)

func main() {
	r, ok := standard.FindRequirement(standard.Cite("people-2022:4.6.4.3"))
	fmt.Println(ok, r.Modality, r.Package)
}
