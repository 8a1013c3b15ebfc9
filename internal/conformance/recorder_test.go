package conformance

import (
	"fmt"
	"strings"
	"testing"
)

// recorder is a testing.TB that writes down what it is told.
type recorder struct {
	testing.TB
	errors, logs []string
}

// stopped is what FailNow panics with, as a real one would end the goroutine.
type stopped struct{}

func (r *recorder) Helper()                   {}
func (r *recorder) Errorf(f string, a ...any) { r.errors = append(r.errors, fmt.Sprintf(f, a...)) }
func (r *recorder) Logf(f string, a ...any)   { r.logs = append(r.logs, fmt.Sprintf(f, a...)) }
func (r *recorder) FailNow()                  { panic(stopped{}) }

// record runs f with a recorder and returns what it complained of.
func record(f func(testing.TB)) (r *recorder) {
	r = &recorder{}
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(stopped); !ok {
				panic(p)
			}
		}
	}()
	f(r)
	return r
}

// text joins the complaints.
func (r *recorder) text() string { return strings.Join(r.errors, "\n") }
