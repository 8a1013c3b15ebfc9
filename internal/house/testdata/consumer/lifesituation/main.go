// Command main asks a criterion about a client of whom little is known.
package main

import (
	"fmt"

	"github.com/state-for-people/standard/lifesituation"
)

func main() {
	schema, err := lifesituation.NewSchema([]lifesituation.Fact{{ID: "children", Kind: lifesituation.KindNumber}})
	if err != nil {
		fmt.Println(err)
		return
	}
	large, _ := schema.Compile(lifesituation.Criterion{Fact: "children", Min: lifesituation.Number(3)})
	facts := schema.Bind(lifesituation.Profile{Client: "c-1"})
	answer, missing := large.Eval(&facts)
	fmt.Println(answer, missing.Len())
}
