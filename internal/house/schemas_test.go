package house_test

import (
	"go/ast"
	"path"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/consent"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/feedback/disclosure"
	"github.com/state-for-people/standard/internal/house"
	"github.com/state-for-people/standard/internal/schema"
	"github.com/state-for-people/standard/journey"
	"github.com/state-for-people/standard/kpi"
	"github.com/state-for-people/standard/lifesituation"
	"github.com/state-for-people/standard/readability"
	"github.com/state-for-people/standard/scenario"
	"github.com/state-for-people/standard/touchpoint"
)

// schemas are the documents that are decoded from outside. Each has a JSON
// Schema in docs/schema, named package.type.json.
var schemas = []reflect.Type{
	reflect.TypeFor[standard.Adoption](),
	reflect.TypeFor[standard.Amendment](),
	reflect.TypeFor[standard.Assessment](),
	reflect.TypeFor[standard.Publication](),
	reflect.TypeFor[overlay](),
	reflect.TypeFor[lifesituation.Contents](),
	reflect.TypeFor[lifesituation.Profile](),
	reflect.TypeFor[consent.Contact](),
	reflect.TypeFor[consent.Event](),
	reflect.TypeFor[consent.Offer](),
	reflect.TypeFor[consent.Query](),
	reflect.TypeFor[consent.Receipt](),
	reflect.TypeFor[touchpoint.Case](),
	reflect.TypeFor[touchpoint.Inventory](),
	reflect.TypeFor[touchpoint.List](),
	reflect.TypeFor[touchpoint.Offer](),
	reflect.TypeFor[touchpoint.Problem](),
	reflect.TypeFor[touchpoint.Query](),
	reflect.TypeFor[touchpoint.Touchpoint](),
	reflect.TypeFor[journey.History](),
	reflect.TypeFor[journey.Map](),
	reflect.TypeFor[journey.Results](),
	reflect.TypeFor[scenario.Confirmation](),
	reflect.TypeFor[scenario.Delivery](),
	reflect.TypeFor[scenario.NeedRecord](),
	reflect.TypeFor[scenario.Personal](),
	reflect.TypeFor[scenario.Preparation](),
	reflect.TypeFor[scenario.Refusal](),
	reflect.TypeFor[scenario.Verification](),
	reflect.TypeFor[feedback.Answer](),
	reflect.TypeFor[feedback.Inspection](),
	reflect.TypeFor[feedback.InternalProgramme](),
	reflect.TypeFor[feedback.Loop](),
	reflect.TypeFor[feedback.Map](),
	reflect.TypeFor[feedback.Monitoring](),
	reflect.TypeFor[feedback.Provision](),
	reflect.TypeFor[feedback.Publication](),
	reflect.TypeFor[feedback.Question](),
	reflect.TypeFor[feedback.RequirementRatings](),
	reflect.TypeFor[feedback.Toolkit](),
	reflect.TypeFor[disclosure.Policy](),
	reflect.TypeFor[disclosure.Table](),
	reflect.TypeFor[kpi.Assessment](),
	reflect.TypeFor[kpi.Motivation](),
	reflect.TypeFor[readability.Base](),
	reflect.TypeFor[readability.Letter](),
	reflect.TypeFor[readability.Profile](),
}

// values are the types that write their own JSON.
var values = []schema.Option{
	schema.Custom(reflect.TypeFor[lifesituation.Value](), `{"description": "a truth, a whole number or a text; a day is a text such as 2026-03-05",
		"type": ["boolean", "integer", "string", "null"], "minimum": -9223372036854775808, "maximum": 9223372036854775807}`),
	schema.Custom(reflect.TypeFor[lifesituation.Truth](), `{"type": "string", "enum": ["unknown", "yes", "no", ""]}`),
}

// vocabularies are the closed lists whose codes stand in these documents.
var vocabularies = []schema.Option{
	schema.Vocabulary(standard.Initiators()),
	schema.Vocabulary(standard.Conformities()),
	schema.Vocabulary(standard.ClientKinds()),
	schema.Vocabulary(standard.RequirementKinds()),
	schema.Vocabulary(standard.Automations()),
	schema.Vocabulary(standard.Roles()),
	schema.Vocabulary(standard.TouchpointKinds()),
	schema.Vocabulary(consent.Actions()),
	schema.Vocabulary(consent.Outcomes()),
	schema.Vocabulary(consent.AllDuties()),
	schema.Vocabulary(consent.Interactions()),
	schema.Vocabulary(consent.Kinds()),
	schema.Vocabulary(consent.EndReasons()),
	schema.Vocabulary(consent.Changes()),
	schema.Vocabulary(consent.Fates()),
	schema.Vocabulary(consent.AllShown()),
	schema.Vocabulary(consent.Purposes()),
	schema.Vocabulary(consent.Recipients()),
	schema.Vocabulary(consent.Obstacles()),
	schema.Vocabulary(consent.RepresentativeKinds()),
	schema.Vocabulary(consent.Endings()),
	schema.Vocabulary(consent.States()),
	schema.Vocabulary(feedback.InspectionTools()),
	schema.Vocabulary(feedback.Dimensions()),
	schema.Vocabulary(feedback.Stages()),
	schema.Vocabulary(feedback.Replies()),
	schema.Vocabulary(feedback.Outcomes()),
	schema.Vocabulary(feedback.Scales()),
	schema.Vocabulary(feedback.ScaleKinds()),
	schema.Vocabulary(feedback.Objects()),
	schema.Vocabulary(feedback.UseKinds()),
	schema.Vocabulary(readability.Kinds()),
	schema.Vocabulary(readability.Measures()),
	schema.Vocabulary(lifesituation.ReasonKinds()),
	schema.Vocabulary(lifesituation.FactKinds()),
	schema.Vocabulary(lifesituation.Classes()),
	schema.Vocabulary(lifesituation.Origins()),
	schema.Vocabulary(lifesituation.Actors()),
	schema.Vocabulary(lifesituation.VisitKinds()),
	schema.Vocabulary(lifesituation.ServiceKinds()),
	schema.Vocabulary(lifesituation.ServiceStatuses()),
	schema.Vocabulary(touchpoint.Outcomes()),
	schema.Vocabulary(touchpoint.Channels()),
	schema.Vocabulary(touchpoint.Sources()),
	schema.Vocabulary(touchpoint.Skips()),
	schema.Vocabulary(touchpoint.Deadlines()),
	schema.Vocabulary(touchpoint.Priorities()),
	schema.Vocabulary(touchpoint.FaultKinds()),
	schema.Vocabulary(touchpoint.ListedKinds()),
	schema.Vocabulary(touchpoint.ListedNeeds()),
	schema.Vocabulary(touchpoint.Categories()),
	schema.Vocabulary(touchpoint.Scripts()),
	schema.Vocabulary(touchpoint.Institutions()),
	schema.Vocabulary(touchpoint.ListChanges()),
	schema.Vocabulary(journey.ReactionKinds()),
	schema.Vocabulary(journey.Bases()),
	schema.Vocabulary(journey.Forms()),
	schema.Vocabulary(journey.Formats()),
	schema.Vocabulary(journey.Origins()),
	schema.Vocabulary(journey.Statuses()),
	schema.Vocabulary(journey.Events()),
	schema.Vocabulary(kpi.DefectKinds()),
	schema.Vocabulary(kpi.Indicators()),
	schema.Vocabulary(scenario.Items()),
	schema.Vocabulary(scenario.Answers()),
	schema.Vocabulary(scenario.Orders()),
	schema.Vocabulary(scenario.Steps()),
	schema.Vocabulary(scenario.Channels()),
	schema.Vocabulary(scenario.Changes()),
	schema.Vocabulary(scenario.Statuses()),
	schema.Vocabulary(scenario.Checks()),
	schema.Vocabulary(scenario.Whys()),
}

// TestSchemas holds docs/schema.
func TestSchemas(t *testing.T) {
	loaded, _ := load(t)
	options := append([]schema.Option{schema.Describe(func(typ reflect.Type, field string) string { return words(loaded, typ, field) })}, append(vocabularies, values...)...)
	var made []string
	for _, document := range schemas {
		made = append(made, schemaName(document)+".json")
		t.Run(schemaName(document), func(t *testing.T) {
			data, err := schema.Of(document, options...)
			require.NoError(t, err)
			golden(t, "docs/schema/"+schemaName(document)+".json", string(data))
		})
	}
	noStrangers(t, "docs/schema", made)
}

// overlay is how an overlay stands in JSON. The root reads it into types that it
// does not show; TestOverlayMembers compares the members.
type overlay struct {
	Code    standard.Document   `json:"code" validate:"required"`
	Title   standard.Text       `json:"title"`
	Amends  []standard.Document `json:"amends" validate:"required"`
	Changes []overlayChange     `json:"changes"`
}

type overlayChange struct {
	Param    string            `json:"param" validate:"required"`
	Set      any               `json:"set,omitempty"`
	Remove   bool              `json:"remove,omitempty"`
	Before   string            `json:"before,omitempty"`
	Modality standard.Modality `json:"modality,omitempty"`
	Clause   standard.Clause   `json:"clause,omitzero"`
	From     standard.Date     `json:"from,omitzero"`
	To       standard.Date     `json:"to,omitzero"`
}

func TestOverlayMembers(t *testing.T) {
	loaded, _ := load(t)
	for typ, mine := range map[string]reflect.Type{"rawOverlay": reflect.TypeFor[overlay](), "rawChange": reflect.TypeFor[overlayChange]()} {
		var members []string
		for i := range mine.NumField() {
			members = append(members, mine.Field(i).Tag.Get("json"))
		}
		assert.Equal(t, loaded.Members("", typ), members, typ)
	}
}

// TestSchemasKnowEveryList wants every closed list of the library among the
// vocabularies, so that no schema leaves a code open.
func TestSchemasKnowEveryList(t *testing.T) {
	loaded, _ := load(t)
	text := readFile(t, "internal/house/schemas_test.go")
	lists := loaded.Lists()
	require.NotEmpty(t, lists)
	for _, name := range lists {
		assert.Contains(t, text, "schema.Vocabulary("+name+"())")
	}
}

func schemaName(t reflect.Type) string {
	if t == reflect.TypeFor[overlay]() {
		return "standard.overlay"
	}
	return strings.ToLower(path.Base(t.PkgPath()) + "." + t.Name())
}

// TestSchemasAreWhole wants a schema of every document: an exported struct with
// JSON members that is judged by Check.
func TestSchemasAreWhole(t *testing.T) {
	loaded, _ := load(t)
	have := map[string]bool{}
	for _, s := range schemas {
		have[s.PkgPath()+"."+s.Name()] = true
	}
	for _, document := range loaded.Documents() {
		assert.True(t, have[document], "%s is judged by Check and has no schema; enter it in the table schemas", document)
	}
	require.NotEmpty(t, loaded.Documents())
}

// words are the comment of a type or of a field, its first paragraph.
func words(loaded *house.Tree, typ reflect.Type, field string) string {
	doc := ""
	for _, p := range loaded.Public() {
		if p.Path() != typ.PkgPath() {
			continue
		}
		for _, f := range p.Files {
			ast.Inspect(f.AST, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.GenDecl:
					for _, s := range n.Specs {
						if ts, ok := s.(*ast.TypeSpec); ok && ts.Name.Name == plain(typ.Name()) {
							if field == "" {
								doc = ts.Doc.Text()
								if doc == "" {
									doc = n.Doc.Text()
								}
							} else if st, ok := ts.Type.(*ast.StructType); ok {
								doc = fieldWords(st, field)
							}
						}
					}
				case *ast.FuncDecl:
					return false
				}
				return true
			})
		}
	}
	first, _, _ := strings.Cut(doc, "\n\n")
	return docLink.ReplaceAllString(strings.Join(strings.Fields(first), " "), "$1")
}

var docLink = regexp.MustCompile(`\[\*?([A-Za-z.]+)\]`)

// plain is the name of a type without its arguments.
func plain(name string) string {
	name, _, _ = strings.Cut(name, "[")
	return name
}

func fieldWords(st *ast.StructType, field string) string {
	for _, f := range st.Fields.List {
		for _, n := range f.Names {
			if n.Name == field {
				if text := f.Doc.Text(); text != "" {
					return text
				}
				return f.Comment.Text()
			}
		}
	}
	return ""
}
