package house

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"
	"strings"
)

// Message is a text of the library by its code, so that an agency may add its
// own language.
type Message struct {
	Code   string // of the rule or ground, the key of the parameter, package.Type/code, or package.table/code; "/mend" follows for how to mend
	RU, EN string
}

// Messages returns every text that stands in a row with a code, in order. It
// fails if one code has two texts.
func Messages(t *Tree) ([]Message, error) {
	var all []Message
	for _, p := range t.library() {
		for _, r := range p.Rows() {
			head, ok := r.messageCode()
			if !ok {
				continue
			}
			for i, field := range r.texts() {
				v, ok := r.Text(field)
				if !ok {
					continue
				}
				code := head
				if field != "Text" && (i > 0 || r.IsRule()) {
					code += "/" + strings.ToLower(field)
				}
				all = append(all, Message{code, v.RU, v.EN})
			}
		}
	}
	slices.SortFunc(all, func(a, b Message) int { return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.RU, b.RU)) })
	all = slices.Compact(all)
	for i := 1; i < len(all); i++ {
		if all[i].Code == all[i-1].Code {
			return nil, fmt.Errorf("house: %s has two texts: %q and %q", all[i].Code, all[i-1].RU, all[i].RU)
		}
	}
	return all, nil
}

// messageCode returns the code by which the texts of a row are known.
func (r *Row) messageCode() (string, bool) {
	switch {
	case r.IsRule(), r.Is("Finding", "Ground"):
		c, ok := r.String("Code")
		return c, ok && c != ""
	case r.Is("Param", "List"):
		return r.Key()
	}
	c, ok := r.String("Code")
	if !ok || c == "" || r.Table == "" {
		return "", false
	}
	of := r.Table
	if named, ok := r.Pkg.Info.Types[r.fields["Code"]].Type.(*types.Named); ok && r.Is("Term") {
		of = named.Obj().Name()
	}
	return r.Pkg.Code() + "." + of + "/" + c, true
}

// MessagesTSV prints messages as docs/messages.tsv has them.
func MessagesTSV(all []Message) string {
	clean := strings.NewReplacer("\t", " ", "\n", " ")
	var b strings.Builder
	b.WriteString("code\tru\ten\n")
	for _, m := range all {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", m.Code, clean.Replace(m.RU), clean.Replace(m.EN))
	}
	return b.String()
}
