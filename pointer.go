package standard

import (
	"strconv"
	"strings"
)

// Pointer is a place in a JSON document (RFC 6901): /steps/2/title. The empty
// Pointer is the whole document.
type Pointer string

// Field returns the place of member name below p; ~ and / in it are escaped.
func (p Pointer) Field(name string) Pointer {
	if strings.ContainsAny(name, "~/") {
		name = strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
	}
	return p + "/" + Pointer(name)
}

// Index returns the place of element i below p.
func (p Pointer) Index(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Tokens returns the unescaped steps of p from the root down. It reports false
// if p is not a pointer: it does not start with a slash, or a ~ is not followed
// by 0 or 1.
func (p Pointer) Tokens() ([]string, bool) {
	if p == "" {
		return nil, true
	}
	if p[0] != '/' {
		return nil, false
	}
	tokens := strings.Split(string(p[1:]), "/")
	for i, t := range tokens {
		for j := range len(t) {
			if t[j] == '~' && (j+1 == len(t) || t[j+1] != '0' && t[j+1] != '1') {
				return nil, false
			}
		}
		tokens[i] = strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~")
	}
	return tokens, true
}

// IsValid reports whether p is a pointer by RFC 6901.
func (p Pointer) IsValid() bool { _, ok := p.Tokens(); return ok }
