package journey

import "github.com/state-for-people/standard"

// Position is a client's place on the journey («место на клиентском пути»,
// "you are here"): what is done, where the client is, what comes next.
//
// Clause: people-2022:4.6.1.6/s1, people-2022:4.6.1.6/s2, people-2022:4.6.1.6/s3
type Position struct {
	Done    []StageID         `json:"done,omitempty"`    // completed stages, in the order of the map
	Taken   []StepID          `json:"taken,omitempty"`   // completed steps, in the order of the map
	Current StageID           `json:"current,omitempty"` // the stage the client is in; "" when the journey is over
	Next    []StepID          `json:"next,omitempty"`    // the steps that may be taken now, optional ones among them
	Needs   []standard.NeedID `json:"needs,omitempty"`   // the needs that the steps of Next meet
	Ahead   []StepID          `json:"ahead,omitempty"`   // the steps of Taken that were done before their turn
	Unknown []StepID          `json:"unknown,omitempty"` // completed steps that the map does not have
	Steps   Progress          `json:"steps"`
}

// Progress counts the steps that every client takes.
type Progress struct {
	Done int `json:"done"`
	Of   int `json:"of"`
}

// Position returns where a client is who has completed the steps done, in any
// order. Steps are taken one after another, those marked Together at once. An
// optional step may be taken or left until the next step that everybody takes
// is done; a stage without such steps is completed with the stage before it.
// Steps that the map does not have are listed, not refused: the client may have
// gone by an earlier version.
//
// Its cost grows with the steps of the map and the completed ones.
//
// Clause: people-2022:4.6.1.6/s1, people-2022:4.6.1.6/s2, people-2022:4.6.1.6/s3, people-2022:4.6.3.8(4)(б)
func (m Map) Position(done []StepID) Position {
	var p Position
	var optional []StepID // not done, since the last step that everybody takes
	reached := false      // the first group with a step to take has been found
	taken := setOf(done)
	known := make(map[StepID]bool, len(done)) // completed steps of the map, then those that are listed
	for i := range m.Stages {
		s := &m.Stages[i]
		for from := 0; from < len(s.Steps); {
			to := groupEnd(s.Steps, from)
			var open []StepID
			required, left := 0, 0
			for j := from; j < to; j++ {
				step := &s.Steps[j]
				isDone := taken[step.ID]
				if isDone {
					known[step.ID] = true
				}
				if !step.Optional {
					required++
					if !isDone {
						left++
					}
				}
				switch {
				case isDone:
					p.Taken = append(p.Taken, step.ID)
					if reached {
						p.Ahead = append(p.Ahead, step.ID)
					}
				case !reached:
					open = append(open, step.ID)
				}
			}
			p.Steps.Of += required
			p.Steps.Done += required - left
			if !reached {
				switch {
				case left > 0:
					reached = true
					p.Current, p.Next = s.ID, append(optional, open...)
				case required > 0:
					optional = open
				default:
					optional = append(optional, open...)
				}
			}
			from = to
		}
		if !reached {
			p.Done = append(p.Done, s.ID)
		}
	}
	if !reached {
		p.Next = optional
	}
	next := setOf(p.Next)
	for i := range m.Needs {
		if next[m.Needs[i].Met] {
			p.Needs = append(p.Needs, m.Needs[i].ID)
		}
	}
	for _, id := range done {
		if !known[id] {
			known[id] = true
			p.Unknown = append(p.Unknown, id)
		}
	}
	return p
}

// groupEnd returns the end of the group of steps that starts at from: the steps
// after it that may be done together with it.
func groupEnd(steps []Step, from int) int {
	to := from + 1
	for to < len(steps) && steps[to].Together {
		to++
	}
	return to
}
