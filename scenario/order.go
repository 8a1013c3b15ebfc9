package scenario

import (
	"iter"

	"github.com/state-for-people/standard"
)

// Order is one of the three ways in which a need is dealt with («порядок
// взаимодействия»). Which one is decided for each client and need; where a
// typical need stands in planning is another list: see lifesituation.Class.
//
// Reading: S17, the planning classes and the orders are two lists, never one.
type Order string

// The orders.
const (
	OrderAutomatic Order = "automatic"  // everything is known: services are picked automatically
	OrderAfterForm Order = "after_form" // some facts are missing: a form first
	OrderNotNow    Order = "not_now"    // the scenario cannot meet the need: reasons
)

// orderRow is an order and the ground on which it is taken.
type orderRow struct {
	Code   Order
	Clause standard.Clause
	Title  standard.Text
	ground standard.Ground
}

var orders = []orderRow{
	{Code: OrderAutomatic, Clause: standard.Cite("people-2022:4.5.6(1)"), Title: standard.Text{RU: "подобрать услуги автоматически", EN: "pick services automatically"},
		ground: standard.Ground{Code: "scenario.all-known", Clause: standard.Cite("people-2022:4.5.6(1)"), Reading: "S5", Text: standard.Text{
			RU: "сценарий подходит, все нужные сведения есть", EN: "the scenario fits and every fact it takes is known"}}},
	{Code: OrderAfterForm, Clause: standard.Cite("people-2022:4.5.6(2)"), Title: standard.Text{RU: "сначала заполнить форму", EN: "fill in a form first"},
		ground: standard.Ground{Code: "scenario.facts-missing", Clause: standard.Cite("people-2022:4.5.6(2)"), Reading: "S5", Text: standard.Text{
			RU: "сценарий подходит, но части сведений не хватает", EN: "the scenario fits, yet some facts are missing"}}},
	{Code: OrderNotNow, Clause: standard.Cite("people-2022:4.5.6(3)"), Title: standard.Text{RU: "объяснить, почему сейчас нельзя", EN: "explain why it cannot be met now"},
		ground: standard.Ground{Code: "scenario.cannot-be-met", Clause: standard.Cite("people-2022:4.5.6(3)"), Reading: "S5", Text: standard.Text{
			RU: "сценарий не позволяет удовлетворить потребность", EN: "the scenario cannot meet the need"}}},
}

// Orders yields every order with its title.
func Orders() iter.Seq[standard.Term[Order]] {
	return func(yield func(standard.Term[Order]) bool) {
		for i := range orders {
			if !yield(standard.Term[Order]{Code: orders[i].Code, Title: orders[i].Title, Clause: orders[i].Clause}) {
				return
			}
		}
	}
}

// IsValid reports whether o is on the list.
func (o Order) IsValid() bool { return o.row() != nil }

func (o Order) row() *orderRow {
	for i := range orders {
		if orders[i].Code == o {
			return &orders[i]
		}
	}
	return nil
}
