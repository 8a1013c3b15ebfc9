package house

import (
	"fmt"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// build compiles the files of package main in a folder, in the module at root,
// as one would for a server, and returns the size of the program.
func build(root, folder, out string) (size int64, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return 0, err
	}
	env := []string{"GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=-buildvcs=false"}
	if _, err := run(root, env, "go", append([]string{"build", "-trimpath", "-ldflags=-s -w", "-o", out}, files...)...); err != nil {
		return 0, err
	}
	info, err := os.Stat(out)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// write puts the text of a program into a folder of its own below dir.
func write(dir, name, text string) (string, error) {
	file := filepath.Join(dir, name, "main.go")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return "", err
	}
	return file, os.WriteFile(file, []byte(text), 0o644)
}

// Public returns the packages that a user may import, lower folders first.
func (t *Tree) Public() []*Package {
	return slices.DeleteFunc(t.library(), func(p *Package) bool { return !p.Public() })
}

// importsAll is a program that imports every package and uses none.
func (t *Tree) importsAll() string {
	var b strings.Builder
	b.WriteString("package main\n\nimport (\n")
	for _, p := range t.Public() {
		fmt.Fprintf(&b, "\t_ %q\n", p.Path())
	}
	b.WriteString(")\n\nfunc main() {}\n")
	return b.String()
}

// InitTrace builds a program that imports every package, runs it and returns
// what the runtime says of the packages of this module that run code at start.
func InitTrace(t *Tree, dir string) ([]string, error) {
	file, err := write(dir, "importsall", t.importsAll())
	if err != nil {
		return nil, err
	}
	program := filepath.Join(dir, "importsall", "program")
	if _, err := run(t.Root, []string{"CGO_ENABLED=0"}, "go", "build", "-o", program, file); err != nil {
		return nil, err
	}
	_, trace, err := output(dir, []string{"GODEBUG=inittrace=1"}, program)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(trace, "init ") {
		return nil, fmt.Errorf("the runtime traced nothing:\n%s", trace)
	}
	var ours []string
	for line := range strings.Lines(trace) {
		if strings.Contains(line, Module) {
			ours = append(ours, strings.TrimSpace(line))
		}
	}
	return ours, nil
}

// baseProgram is what a package is weighed against: a program that formats and
// writes JSON, as every server does.
const baseProgram = `package main

import (
	"encoding/json"
	"fmt"
	"time"
)

func main() {
	data, err := json.Marshal(map[string]any{"at": time.Now()})
	fmt.Println(string(data), err)
}
`

// usesAll is [baseProgram] with everything that the package exports reachable.
func (p *Package) usesAll() string {
	var b strings.Builder
	b.WriteString(strings.Replace(baseProgram, "\t\"time\"\n", "\t\"time\"\n\n\tp \""+p.Path()+"\"\n", 1))
	b.WriteString("\nvar sink = func() []any {\n\treturn []any{\n")
	scope := p.Types.Scope()
	for _, n := range scope.Names() {
		obj := scope.Lookup(n)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Var:
			fmt.Fprintf(&b, "\t\t&p.%s,\n", n)
		case *types.Func:
			if args, ok := p.instance(obj.Signature().TypeParams()); ok {
				fmt.Fprintf(&b, "\t\tp.%s%s,\n", n, args)
			}
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok || types.IsInterface(named) {
				continue
			}
			args, ok := p.instance(named.TypeParams())
			if !ok {
				continue
			}
			fmt.Fprintf(&b, "\t\tnew(p.%s%s),\n", n, args)
			for i := range named.NumMethods() {
				if m := named.Method(i); m.Exported() {
					fmt.Fprintf(&b, "\t\t(*p.%s%s).%s,\n", n, args, m.Name())
				}
			}
		}
	}
	b.WriteString("\t}\n}\n\nfunc init() { if time.Now().IsZero() { fmt.Println(sink()) } }\n")
	return b.String()
}

// instance returns type arguments that satisfy the parameters: strings, whole
// numbers, or a type of the package itself. It reports false where none does.
func (p *Package) instance(params *types.TypeParamList) (string, bool) {
	var args []string
	for i := range params.Len() {
		constraint, ok := params.At(i).Constraint().Underlying().(*types.Interface)
		if !ok {
			return "", false
		}
		arg := ""
		for _, basic := range []types.BasicKind{types.String, types.Int64} {
			if types.Satisfies(types.Typ[basic], constraint) {
				arg = types.Typ[basic].Name()
				break
			}
		}
		for _, n := range p.Types.Scope().Names() {
			obj, ok := p.Types.Scope().Lookup(n).(*types.TypeName)
			if arg == "" && ok && obj.Exported() && !types.IsInterface(obj.Type()) && types.Satisfies(obj.Type(), constraint) {
				arg = "p." + n
			}
		}
		if arg == "" {
			return "", false
		}
		args = append(args, arg)
	}
	if len(args) == 0 {
		return "", true
	}
	return "[" + strings.Join(args, ", ") + "]", true
}
