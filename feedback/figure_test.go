package feedback

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every figure is explained to everybody and has its formula and where it is from.
func TestEachFigureIsExplained(t *testing.T) {
	figures := map[string][]string{
		"interval.go":   {"Wilson", "WilsonFinite", "AdjustedWald", "StandardError"},
		"difference.go": {"Newcombe", "CompareShares", "CompareNPS"},
		"sample.go":     {"MinForEstimate", "MinForEstimateNPS", "FiniteSample", "MinWithoutFault"},
		"strata.go":     {"Stratify", "KishEffective"},
		"mix.go":        {"MixOf"},
		"many.go":       {"BenjaminiHochberg", "CompareMany"},
		"share.go":      {"Share", "NPS"},
		"coverage.go":   {"Response", "Reached"},
	}
	for file, names := range figures {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		require.NoError(t, err)
		said := map[string]string{}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				said[d.Name.Name] = d.Doc.Text()
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if s, ok := s.(*ast.TypeSpec); ok {
						said[s.Name.Name] = d.Doc.Text()
					}
				}
			}
		}
		for _, name := range names {
			text := said[name]
			plain := strings.Contains(text, "In plain words:") || strings.Contains(text, "or everybody:") || strings.Contains(text, "In two\nsentences") || strings.Contains(text, "In two sentences")
			assert.True(t, plain, "%s says nothing to a reader who is no statistician", name)
			assert.Contains(t, text, "\n\t", "%s has no formula", name)
			assert.Contains(t, text, "Source: ", "%s does not say where it is from", name)
		}
	}
}
