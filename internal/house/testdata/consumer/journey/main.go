// Command main draws a map of two steps.
package main

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/journey"
)

func main() {
	text := func(s string) standard.Text { return standard.Text{RU: s, EN: s} }
	m := journey.Map{ID: "move", Title: text("Переезд"), Stages: []journey.Stage{{ID: "home", Title: text("Дом"), Steps: []journey.Step{
		{ID: "rent", Title: text("Снять квартиру")}, {ID: "address", Title: text("Зарегистрироваться")}}}}}
	fmt.Println(m.Draw(standard.LangRU).At(m.Position([]journey.StepID{"rent"})).Text() != "", len(m.Check()) > 0)
}
