package kpi

import "github.com/state-for-people/standard"

var terms = standard.Vocabulary[string]{{Code: "a", Clause: standard.Cite("people-2022:4.5.5.1")}}

var _ = terms
