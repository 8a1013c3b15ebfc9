package kpi

const (
	One = 1
	two = 2
)

// The numbers have a comment of their group.
const (
	Three = 3
	Four  = 4 // four has one of its own
)

type Star int

// It returns the number.
func (s Star) Number() int { return int(s) }

func (s Star) hidden() int { return two }

// Level is a level.
type Level struct{}

func (*Level) Of() {}

func Rise() int { return Star(1).hidden() }

type (
	// Share is documented inside its group.
	Share int
	Whole int
)
