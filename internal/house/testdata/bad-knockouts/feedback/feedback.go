package feedback

import "github.com/state-for-people/standard"

var deep = []struct{ rows []standard.Ground }{{rows: []standard.Ground{{Code: "feedback.deep", Clause: standard.Cite("people-2022:4.5.5.1")}}}}

var _ = deep
