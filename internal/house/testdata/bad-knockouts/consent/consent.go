package consent

import "github.com/state-for-people/standard"

type move struct {
	To     string
	Clause standard.Clause
}

var tried = []move{{"a", standard.Cite("people-2022:4.5.5.1")}}

var aliased = []move{{"b", standard.Cite("people-2022:4.5.5.1")}}

var untried = []move{{"c", standard.Cite("people-2022:4.5.5.1")}}

var bare = []move{{To: "d"}}

var alone = move{"e", standard.Cite("people-2022:4.5.5.1")}

// Within is a handle that somebody tries.
var Within = standard.Param[int]{Key: "consent.within", Rows: []standard.Setting[int]{{Value: 1, Clause: standard.Cite("people-2022:4.5.5.1")}}}

// Forms is a handle that nobody tries.
var Forms = standard.List[int]{Key: "consent.forms", Rows: []standard.Row[int]{{Code: "a", Clause: standard.Cite("people-2022:4.5.5.1")}}}

var _, _, _, _, _ = tried, aliased, untried, bare, alone
