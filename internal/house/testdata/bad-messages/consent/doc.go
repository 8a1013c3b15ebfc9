// Package consent is a bad package of the house's own tests.
package consent

import "github.com/state-for-people/standard"

var grounds = [...]standard.Ground{
	{Code: "consent.once", Text: standard.Text{RU: "раз", EN: "once"}},
	{Code: "consent.twice", Text: standard.Text{RU: "так", EN: "so"}},
	{Code: "consent.twice", Text: standard.Text{RU: "этак", EN: "otherwise"}},
}

var _ = grounds
