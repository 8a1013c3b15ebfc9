package conformance

import (
	"encoding/json"
	"fmt"
	"go/token"
	"reflect"
	"runtime/debug"
	"strings"
	"unicode"

	"github.com/state-for-people/standard"
)

// Calls gives each name that vectors call by its function.
type Calls map[string]Func

// Func is a function of the library as vectors call it: [Call], [Check] or [Judge].
type Func struct {
	run func(in []byte, e standard.Edition) outcome
	// judges says that the answer is findings about the document in.
	judges bool
}

// outcome is what a call came to: findings, an answer, or an error.
type outcome struct {
	findings standard.Findings
	answer   []byte // JSON
	err      error  // what the library returned
	fault    error  // why the case could not be run at all
}

// Call is a decision: in is decoded into In, the answer is compared as JSON. An
// error of f is compared by its name: see docs/conformance.md.
func Call[In, Out any](f func(in In, e standard.Edition) (Out, error)) Func {
	return Func{run: func(raw []byte, e standard.Edition) outcome {
		in, findings, err := standard.Decode[In](raw)
		if err == nil && len(findings) > 0 {
			err = fmt.Errorf("%s at %q", findings[0].Text.EN, string(findings[0].At))
		}
		if err != nil {
			return outcome{fault: fmt.Errorf("in: %w", err)}
		}
		out, err := f(in, e)
		if err != nil {
			return outcome{err: err}
		}
		answer, err := json.Marshal(out)
		if err != nil {
			return outcome{fault: fmt.Errorf("the answer has no JSON: %w", err)}
		}
		return outcome{answer: answer}
	}}
}

// Check is the judgement of a document by its own Check method.
func Check[D interface{ Check() standard.Findings }]() Func {
	return Judge(func(d D, _ standard.Edition) standard.Findings { return d.Check() })
}

// CheckIn is the judgement of a document by a Check method that takes the edition.
func CheckIn[D interface {
	Check(standard.Edition) standard.Findings
}]() Func {
	return Judge(func(d D, e standard.Edition) standard.Findings { return d.Check(e) })
}

// Judge is the judgement of a document by a function. What decoding finds
// (unknown and doubled members) comes first among the findings.
func Judge[D any](f func(d D, e standard.Edition) standard.Findings) Func {
	return Func{judges: true, run: func(raw []byte, e standard.Edition) outcome {
		d, findings, err := standard.Decode[D](raw)
		if err != nil {
			return outcome{err: err}
		}
		return outcome{findings: append(findings, f(d, e)...)}
	}}
}

// guarded runs f and turns a panic into a fault.
func (f Func) guarded(in []byte, e standard.Edition) (o outcome) {
	defer func() {
		if p := recover(); p != nil {
			o = outcome{fault: fmt.Errorf("panic: %v\n%s", p, debug.Stack())}
		}
	}()
	return f.run(in, e)
}

// errorName is the name of an error in vectors: the package and the type in
// words with hyphens, without Error: *consent.TransitionError is
// consent.transition. An error without an exported type of ours has no name.
func errorName(err error) string {
	for ; err != nil; err = unwrap(err) {
		t := reflect.TypeOf(err)
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		name, _, _ := strings.Cut(t.String(), "[")
		pkg, typ, _ := strings.Cut(name, ".")
		if !strings.HasPrefix(t.PkgPath(), modulePath) || !token.IsExported(typ) {
			continue
		}
		return pkg + "." + hyphens(strings.TrimSuffix(typ, "Error"))
	}
	return ""
}

const modulePath = "github.com/state-for-people/standard"

func unwrap(err error) error {
	if u, ok := err.(interface{ Unwrap() error }); ok {
		return u.Unwrap()
	}
	return nil
}

// hyphens turns NotFound into not-found.
func hyphens(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
