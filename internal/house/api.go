package house

import (
	"cmp"
	"fmt"
	"go/types"
	"reflect"
	"slices"
	"strings"
)

// API returns the exported API of the library, one line a name, in order: what a
// user may rely on. Members of JSON documents stand with the fields that make them.
func API(t *Tree) []string {
	var lines []string
	for _, p := range t.library() {
		if !p.Public() || p.Types == nil {
			continue
		}
		at := cmp.Or(p.Dir, "standard")
		add := func(format string, args ...any) { lines = append(lines, at+": "+fmt.Sprintf(format, args...)) }
		name := func(q *types.Package) string {
			if q == p.Types {
				return ""
			}
			return q.Name()
		}
		scope := p.Types.Scope()
		for _, n := range scope.Names() {
			switch obj := scope.Lookup(n).(type) {
			case *types.Const:
				if obj.Exported() {
					add("const %s %s = %s", n, types.TypeString(obj.Type(), name), obj.Val().ExactString())
				}
			case *types.Var:
				if obj.Exported() {
					add("var %s %s", n, types.TypeString(obj.Type(), name))
				}
			case *types.Func:
				if obj.Exported() {
					add("func %s%s", n, signature(obj, name))
				}
			case *types.TypeName:
				if obj.Exported() {
					typeLines(obj, name, add)
				}
			}
		}
	}
	return lines
}

// signature prints a function after its name.
func signature(f *types.Func, name types.Qualifier) string {
	return strings.TrimPrefix(types.TypeString(f.Type(), name), "func")
}

func typeLines(obj *types.TypeName, name types.Qualifier, add func(string, ...any)) {
	n := obj.Name()
	if obj.IsAlias() {
		add("type %s = %s", n, types.TypeString(types.Unalias(obj.Type()), name))
		return
	}
	named, ok := obj.Type().(*types.Named)
	if !ok {
		return
	}
	head := types.TypeString(named, name)
	if tp := named.TypeParams(); tp.Len() > 0 {
		var params []string
		for i := range tp.Len() {
			params = append(params, tp.At(i).Obj().Name()+" "+types.TypeString(tp.At(i).Constraint(), name))
		}
		head = n + "[" + strings.Join(params, ", ") + "]"
	}
	switch u := named.Underlying().(type) {
	case *types.Struct:
		add("type %s struct", head)
		for i := range u.NumFields() {
			f := u.Field(i)
			if !f.Exported() {
				continue
			}
			kind := "field"
			if f.Embedded() {
				kind = "embedded"
			}
			member := ""
			if tag, ok := reflect.StructTag(u.Tag(i)).Lookup("json"); ok {
				member = " json:" + tag
			}
			add("%s %s.%s %s%s", kind, n, f.Name(), types.TypeString(f.Type(), name), member)
		}
	case *types.Interface:
		add("type %s interface", head)
		for i := range u.NumMethods() {
			if m := u.Method(i); m.Exported() {
				add("method %s.%s%s", n, m.Name(), signature(m, name))
			}
		}
	default:
		add("type %s %s", head, types.TypeString(u, name))
	}
	var methods []string
	for i := range named.NumMethods() {
		m := named.Method(i)
		if !m.Exported() {
			continue
		}
		star := ""
		if _, ok := m.Signature().Recv().Type().(*types.Pointer); ok {
			star = "*"
		}
		methods = append(methods, fmt.Sprintf("method (%s%s) %s%s", star, n, m.Name(), signature(m, name)))
	}
	slices.Sort(methods)
	for _, m := range methods {
		add("%s", m)
	}
}
