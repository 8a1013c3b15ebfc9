package house

import (
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Module is the path of the module that the house is built for.
const Module = "github.com/state-for-people/standard"

// Fault is one place where the tree departs from a rule of the house.
type Fault struct {
	Path string // slash-separated, below the root of the tree
	Line int    // 0 is the whole file
	Text string // what is wrong and how to mend it
}

// String returns path:line: text, as compilers print it.
func (f Fault) String() string {
	if f.Line == 0 {
		return f.Path + ": " + f.Text
	}
	return fmt.Sprintf("%s:%d: %s", f.Path, f.Line, f.Text)
}

// File is one Go file of a tree.
type File struct {
	Path string // slash-separated, below the root of the tree
	Name string
	Test bool
	AST  *ast.File
	Src  []byte
}

// Package is one folder of Go files.
type Package struct {
	Dir   string // below the root of the tree; "" is the root package
	Name  string
	Files []*File // without tests
	Tests []*File

	Types *types.Package // of the files without tests
	Info  *types.Info
	inits map[types.Object]ast.Expr // what package variables are initialised with
	words []string                  // see spoken
}

// Path returns the import path.
func (p *Package) Path() string { return path.Join(Module, p.Dir) }

// Library reports whether the package is part of the library: neither an
// example nor a tool that only tests use.
func (p *Package) Library() bool {
	return p.Name != "main" && !strings.HasPrefix(p.Dir+"/", "examples/") && !slices.Contains(workshop, p.Dir)
}

// Public reports whether a user may import the package.
func (p *Package) Public() bool {
	return p.Library() && !strings.HasPrefix(p.Dir, "internal/")
}

// Code returns the first half of the codes and keys of the package. What is
// internal speaks in the name of the root.
func (p *Package) Code() string {
	if !p.Public() {
		return "standard"
	}
	return p.Name
}

// Tree is a source tree of the module, parsed and typed. Nested modules,
// testdata and folders whose names begin with a dot or an underscore are left out.
type Tree struct {
	Root     string
	Packages []*Package // by folder
	Broken   []Fault    // what does not parse or compile

	fset    *token.FileSet
	byPath  map[string]*Package
	excused map[exception]bool
}

// Load reads the tree below root. What does not compile stands in Broken, and
// the checks see what is left of it; the error says that the tree cannot be read.
func Load(root string) (*Tree, error) {
	t := &Tree{Root: root, fset: token.NewFileSet(), byPath: map[string]*Package{}, excused: map[exception]bool{}}
	err := filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, at)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if rel != "." && (hidden(d.Name()) || d.Name() == "testdata" || exists(filepath.Join(at, "go.mod"))) {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(rel, ".go") && !hidden(d.Name()) {
			return t.add(rel)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, p := range t.byPath {
		t.Packages = append(t.Packages, p)
	}
	slices.SortFunc(t.Packages, func(a, b *Package) int { return cmp.Compare(a.Dir, b.Dir) })
	if len(t.Packages) == 0 {
		return nil, fmt.Errorf("house: no Go files below %s", root)
	}
	return t, t.check()
}

func hidden(name string) bool { return name[0] == '.' || name[0] == '_' }

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func (t *Tree) add(rel string) error {
	src, err := os.ReadFile(filepath.Join(t.Root, filepath.FromSlash(rel)))
	if err != nil {
		return err
	}
	parsed, err := parser.ParseFile(t.fset, rel, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Broken = append(t.Broken, Fault{rel, 0, err.Error()})
	}
	if parsed == nil {
		return nil
	}
	f := &File{Path: rel, Name: path.Base(rel), Test: strings.HasSuffix(rel, "_test.go"), AST: parsed, Src: src}
	dir := path.Dir(rel)
	if dir == "." {
		dir = ""
	}
	p := t.byPath[path.Join(Module, dir)]
	if p == nil {
		p = &Package{Dir: dir}
		t.byPath[p.Path()] = p
	}
	if f.Test {
		p.Tests = append(p.Tests, f)
		if p.Name == "" {
			p.Name = strings.TrimSuffix(parsed.Name.Name, "_test")
		}
		return nil
	}
	p.Name = parsed.Name.Name
	p.Files = append(p.Files, f)
	return nil
}

// check types every package, lower ones first.
func (t *Tree) check() error {
	done := map[*Package]bool{}
	var visit func(p *Package) error
	visit = func(p *Package) error {
		if done[p] {
			return nil
		}
		done[p] = true
		for _, f := range p.Files {
			for _, s := range f.AST.Imports {
				if q := t.byPath[importPath(s)]; q != nil {
					if err := visit(q); err != nil {
						return err
					}
				}
			}
		}
		return t.typeCheck(p)
	}
	for _, p := range t.Packages {
		if err := visit(p); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tree) typeCheck(p *Package) error {
	p.Info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},
	}
	conf := types.Config{
		Importer: treeImporter{t},
		Error: func(err error) {
			var te types.Error
			if errors.As(err, &te) {
				at := t.fset.Position(te.Pos)
				t.Broken = append(t.Broken, Fault{at.Filename, at.Line, te.Msg})
				return
			}
			t.Broken = append(t.Broken, Fault{p.Dir, 0, err.Error()})
		},
	}
	files := make([]*ast.File, len(p.Files))
	for i, f := range p.Files {
		files[i] = f.AST
	}
	p.Types, _ = conf.Check(p.Path(), t.fset, files, p.Info) // its errors stand in Broken
	p.inits = map[types.Object]ast.Expr{}
	for _, spec := range p.valueSpecs(token.VAR) {
		for i, name := range spec.Names {
			if i < len(spec.Values) {
				p.inits[p.Info.Defs[name]] = spec.Values[i]
			}
		}
	}
	return nil
}

// valueSpecs returns the package-level declarations of variables or constants.
func (p *Package) valueSpecs(tok token.Token) []*ast.ValueSpec {
	var specs []*ast.ValueSpec
	for _, f := range p.Files {
		for _, d := range f.AST.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == tok {
				for _, s := range g.Specs {
					specs = append(specs, s.(*ast.ValueSpec))
				}
			}
		}
	}
	return specs
}

// library returns the packages that the rules of library code hold for.
func (t *Tree) library() []*Package {
	return slices.DeleteFunc(slices.Clone(t.Packages), func(p *Package) bool { return !p.Library() || len(p.Files) == 0 })
}

// fault makes a Fault at a place of the source.
func (t *Tree) fault(at token.Pos, format string, args ...any) Fault {
	p := t.fset.Position(at)
	return Fault{p.Filename, p.Line, fmt.Sprintf(format, args...)}
}

func importPath(s *ast.ImportSpec) string { return strings.Trim(s.Path.Value, `"`) }

// sorted puts faults into the order of the tree.
func sorted(faults []Fault) []Fault {
	slices.SortFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(faults)
}
