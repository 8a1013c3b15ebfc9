package house

import (
	"go/ast"
	"go/token"
	"strings"
)

// Comments checks that every exported name is documented and that its comment
// begins with the name. A group of constants may be documented by the comment
// of the group or by a comment on the line.
func Comments(t *Tree) []Fault {
	var faults []Fault
	for _, p := range t.Packages {
		if p.Name == "main" || len(p.Files) == 0 {
			continue
		}
		packageDocs := 0
		for _, f := range p.Files {
			if f.AST.Doc != nil {
				packageDocs++
				if !strings.HasPrefix(f.AST.Doc.Text(), "Package "+p.Name+" ") {
					faults = append(faults, t.fault(f.AST.Doc.Pos(), "the comment of the package does not begin with Package %s", p.Name))
				}
			}
			for _, d := range f.AST.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					if d.Name.IsExported() && (d.Recv == nil || ast.IsExported(receiver(d))) {
						faults = append(faults, t.comment(d.Name, d.Doc)...)
					}
				case *ast.GenDecl:
					faults = append(faults, t.groupComments(d)...)
				}
			}
		}
		if packageDocs != 1 {
			faults = append(faults, Fault{p.Files[0].Path, 0, "a package has one comment that introduces it, in doc.go"})
		}
	}
	return sorted(faults)
}

func (t *Tree) groupComments(d *ast.GenDecl) []Fault {
	var faults []Fault
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				doc := s.Doc
				if doc == nil && !d.Lparen.IsValid() {
					doc = d.Doc
				}
				faults = append(faults, t.comment(s.Name, doc)...)
			}
		case *ast.ValueSpec:
			for _, name := range s.Names {
				switch {
				case !name.IsExported():
				case s.Doc != nil:
					faults = append(faults, t.comment(name, s.Doc)...)
				case d.Lparen.IsValid() && (s.Comment != nil || d.Doc != nil):
				case d.Tok == token.CONST && d.Lparen.IsValid() && d.Doc == nil:
					faults = append(faults, t.fault(name.Pos(), "%s has no comment, nor has its group", name.Name))
				default:
					faults = append(faults, t.comment(name, d.Doc)...)
				}
			}
		}
	}
	return faults
}

func (t *Tree) comment(name *ast.Ident, doc *ast.CommentGroup) []Fault {
	text := doc.Text()
	switch first, _, _ := strings.Cut(text, " "); {
	case strings.TrimSpace(text) == "":
		return []Fault{t.fault(name.Pos(), "%s has no comment", name.Name)}
	case strings.TrimRight(first, ",:\n") != name.Name && !strings.HasPrefix(text, "Deprecated:"):
		return []Fault{t.fault(name.Pos(), "the comment of %s begins with %q; begin with the name", name.Name, first)}
	}
	return nil
}

// receiver returns the name of the type that a method belongs to.
func receiver(d *ast.FuncDecl) string {
	typ := d.Recv.List[0].Type
	for {
		switch x := typ.(type) {
		case *ast.StarExpr:
			typ = x.X
		case *ast.IndexExpr:
			typ = x.X
		case *ast.IndexListExpr:
			typ = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}
