package conformance

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
)

// wanted is a finding as a vector wants it.
type wanted struct {
	Code string           `json:"code"`
	At   standard.Pointer `json:"at"`
}

// wantedFindings reads the want of a judgement.
func wantedFindings(raw []byte) ([]wanted, error) {
	list, findings, err := standard.Decode[[]struct {
		Code *string           `json:"code"`
		At   *standard.Pointer `json:"at"`
	}](raw)
	if err == nil && len(findings) > 0 {
		err = fmt.Errorf("%s at %q", findings[0].Text.EN, string(findings[0].At))
	}
	if err != nil {
		return nil, fmt.Errorf(`want: a judgement wants [{"code": …, "at": …}]: %w`, err)
	}
	if list == nil {
		return nil, fmt.Errorf("want: a judgement wants a list, [] if nothing is to be found")
	}
	out := make([]wanted, len(list))
	for i, w := range list {
		switch {
		case w.Code == nil || *w.Code == "":
			return nil, fmt.Errorf("want: element %d has no code", i)
		case w.At == nil || !w.At.IsValid():
			return nil, fmt.Errorf(`want: element %d has no pointer at; "" is the whole document`, i)
		}
		out[i] = wanted{*w.Code, *w.At}
	}
	return out, nil
}

// compareFindings says how got differs from want, in no particular order, and
// whether each pointer leads into the document.
func compareFindings(want []wanted, got standard.Findings, document []byte) error {
	var wrong []string
	left := slices.Clone(want)
	for _, f := range got {
		if i := slices.Index(left, wanted{f.Code, f.At}); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			wrong = append(wrong, fmt.Sprintf("found %s at %q, which is not wanted", f.Code, string(f.At)))
		}
	}
	for _, w := range left {
		wrong = append(wrong, fmt.Sprintf("did not find %s at %q", w.Code, string(w.At)))
	}
	root, err := tree(document, true)
	if err != nil {
		return err
	}
	for _, f := range got {
		if err := reachable(root, f.At); err != nil {
			wrong = append(wrong, fmt.Sprintf("%s: %v", f.Code, err))
		}
	}
	if len(wrong) > 0 {
		return fmt.Errorf("%s", strings.Join(wrong, "; "))
	}
	return nil
}

// reachable reports an error unless p is a place of the document or, where
// something is missing, its parent is.
func reachable(root any, p standard.Pointer) error {
	tokens, ok := p.Tokens()
	if !ok {
		return fmt.Errorf("%q is not a JSON Pointer", string(p))
	}
	for i, token := range tokens {
		var next any
		var found bool
		switch v := root.(type) {
		case map[string]any:
			next, found = v[token]
		case []any:
			if n, err := strconv.Atoi(token); err == nil && n >= 0 && n < len(v) && strconv.Itoa(n) == token {
				next, found = v[n], true
			} else if i < len(tokens)-1 || err != nil || n != len(v) {
				return fmt.Errorf("pointer %q leads to no element of the document", string(p))
			}
		default:
			return fmt.Errorf("pointer %q leads below a value that has no parts", string(p))
		}
		if !found {
			if i == len(tokens)-1 {
				return nil
			}
			return fmt.Errorf("pointer %q leads nowhere, and its parent is not in the document either", string(p))
		}
		root = next
	}
	return nil
}

// tree decodes JSON with exact numbers. A member that stands twice is a fault
// of a vector, unless the vector is about that.
func tree(raw []byte, doubled bool) (any, error) {
	v, findings, err := standard.Decode[any](raw)
	if err == nil && len(findings) > 0 && !doubled {
		err = fmt.Errorf("%s at %q", findings[0].Text.EN, string(findings[0].At))
	}
	return v, err
}

// compareJSON says where got differs from want; numbers are compared by value.
func compareJSON(want, got []byte) error {
	w, err := tree(want, false)
	if err != nil {
		return fmt.Errorf("want: %w", err)
	}
	g, err := tree(got, false)
	if err != nil {
		return fmt.Errorf("got: %w", err)
	}
	var wrong []string
	differ("", w, g, &wrong)
	if len(wrong) > 0 {
		return fmt.Errorf("%s", strings.Join(wrong, "; "))
	}
	return nil
}

func differ(at standard.Pointer, want, got any, wrong *[]string) {
	fail := func() {
		*wrong = append(*wrong, fmt.Sprintf("at %q: want %s, got %s", string(at), show(want), show(got)))
	}
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			fail()
			return
		}
		for _, name := range sortedNames(w, g) {
			wv, inWant := w[name]
			gv, inGot := g[name]
			switch {
			case !inGot:
				*wrong = append(*wrong, fmt.Sprintf("at %q: want %s, got no such member", string(at.Field(name)), show(wv)))
			case !inWant:
				*wrong = append(*wrong, fmt.Sprintf("at %q: want no such member, got %s", string(at.Field(name)), show(gv)))
			default:
				differ(at.Field(name), wv, gv, wrong)
			}
		}
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			fail()
			return
		}
		for i := range w {
			differ(at.Index(i), w[i], g[i], wrong)
		}
	case json.Number:
		if g, ok := got.(json.Number); !ok || !sameNumber(w, g) {
			fail()
		}
	default:
		if want != got { // both are nil, a bool or a string, or of different kinds
			fail()
		}
	}
}

// sameNumber compares by value: 0.50 is 5e-1.
func sameNumber(a, b json.Number) bool {
	if a == b {
		return true
	}
	const long = 400 // digits beyond which numbers are compared as text
	if len(a) > long || len(b) > long || exponent(a) > long || exponent(b) > long {
		return false
	}
	x, okX := new(big.Rat).SetString(a.String())
	y, okY := new(big.Rat).SetString(b.String())
	return okX && okY && x.Cmp(y) == 0
}

// exponent is the size of the exponent, without its sign.
func exponent(n json.Number) int {
	i := strings.IndexAny(n.String(), "eE")
	if i < 0 {
		return 0
	}
	e, err := strconv.Atoi(strings.TrimLeft(n.String()[i+1:], "+-"))
	if err != nil {
		return 1 << 30
	}
	return e
}

func sortedNames(a, b map[string]any) []string {
	var names []string
	for n := range a {
		names = append(names, n)
	}
	for n := range b {
		if _, ok := a[n]; !ok {
			names = append(names, n)
		}
	}
	slices.Sort(names)
	return names
}

// show prints a value shortly.
func show(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	const most = 300
	if len(raw) > most {
		return strings.ToValidUTF8(string(raw[:most]), "") + "…"
	}
	return string(raw)
}
