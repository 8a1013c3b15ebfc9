package lifesituation_test

import (
	"fmt"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/lifesituation"
)

// A registry of one life situation, as an agency would write it down.
const birth = `{
 "version": "2026-1",
 "spheres": [{"id": "family", "title": {"ru": "Семья", "en": "Family"}}],
 "situations": [{
  "id": "birth", "sphere": "family", "title": {"ru": "Рождение ребёнка", "en": "Birth of a child"},
  "criterion": {"fact": "child.born", "is": true}, "responsible": ["zags"],
  "groups": [{"segment": "parents", "needs": [{"need": "certificate", "class": "satisfiable", "scenario": "register"}]}]}],
 "segments": [{
  "id": "parents", "title": {"ru": "Родители", "en": "Parents"},
  "criterion": {"fact": "children", "max": 2}, "size": 1200, "size_on": "2026-01-01",
  "history": [{"service": "birth-registration", "touchpoint": "portal", "count": 900}]}],
 "scenarios": [{
  "id": "register", "title": {"ru": "Регистрация рождения", "en": "Registering a birth"},
  "steps": [{"title": {"ru": "Подтвердить имя", "en": "Confirm the name"}, "actor": "client", "service": "birth-registration"}]}],
 "services": [{
  "id": "birth-registration", "title": {"ru": "Регистрация рождения", "en": "Birth registration"}, "kind": "service",
  "provider": "zags", "status": "production", "proactive": true, "facts": ["child.name"]}],
 "needs": [{"id": "certificate", "title": {"ru": "Получить свидетельство", "en": "Get the certificate"}}],
 "facts": [
  {"id": "child.born", "title": {"ru": "Ребёнок родился", "en": "A child is born"}, "kind": "truth"},
  {"id": "child.name", "title": {"ru": "Имя ребёнка", "en": "Name of the child"}, "kind": "text", "identifies": true},
  {"id": "children", "title": {"ru": "Число детей", "en": "Number of children"}, "kind": "number"}]
}`

func ExampleNewRegistry() {
	contents, _, err := standard.Decode[lifesituation.Contents]([]byte(birth))
	if err != nil {
		fmt.Println(err)
		return
	}
	registry, err := lifesituation.NewRegistry(contents)
	if err != nil {
		fmt.Println(err)
		return
	}
	facts := registry.Schema().Bind(lifesituation.Profile{Facts: []lifesituation.Known{
		{Fact: "child.born", Value: lifesituation.Bool(true), Origin: lifesituation.OriginRegister},
	}})
	in, _ := registry.InSituation("birth").Eval(&facts)
	fmt.Println("in the situation:", in)
	parents := registry.InSegment("parents")
	in, missing := parents.Eval(&facts)
	fmt.Println("in the segment:", in)
	for fact := range parents.Names(missing) {
		fmt.Println("ask for:", fact)
	}
	// Output:
	// in the situation: yes
	// in the segment: unknown
	// ask for: children
}

func ExampleContents_Check() {
	contents, _, _ := standard.Decode[lifesituation.Contents]([]byte(birth))
	contents.Situations[0].Groups[0].Needs[0].Scenario = "" // somebody forgot it
	for _, f := range contents.Check() {
		fmt.Println(f.At, f.Clause)
		fmt.Println(f.Text.RU)
		fmt.Println(f.Mend.RU)
	}
	// Output:
	// /situations/0/groups/0/needs/0 people-2022:4.3.5.5
	// для удовлетворимой потребности нет клиентского сценария
	// разработайте сценарий и укажите его в scenario
}

func ExampleSchema_Compile() {
	schema, err := lifesituation.NewSchema([]lifesituation.Fact{
		{ID: "children", Kind: lifesituation.KindNumber},
		{ID: "income.low", Kind: lifesituation.KindTruth},
		{ID: "region", Kind: lifesituation.KindCode, Codes: []lifesituation.FactCode{{Code: "63"}, {Code: "64"}}},
		{ID: "moved.on", Kind: lifesituation.KindDate},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	entitled, findings := schema.Compile(lifesituation.Criterion{All: []lifesituation.Criterion{
		{Fact: "region", Is: lifesituation.Code("63")},
		{Fact: "moved.on", Min: lifesituation.Day(2026_01_01)},
		{Any: []lifesituation.Criterion{
			{Fact: "income.low", Is: lifesituation.Bool(true)},
			{Fact: "children", Min: lifesituation.Number(3)},
		}},
	}})
	fmt.Println("findings:", len(findings))

	profile := lifesituation.Profile{Client: "c-17", Facts: []lifesituation.Known{
		{Fact: "region", Value: lifesituation.Code("63"), Origin: lifesituation.OriginRegister},
		{Fact: "moved.on", Value: lifesituation.Day(2026_02_10), Origin: lifesituation.OriginRegister},
		{Fact: "children", Value: lifesituation.Number(1), Origin: lifesituation.OriginStated},
	}}
	facts := schema.Bind(profile)
	answer, missing := entitled.Eval(&facts)
	fmt.Println(answer)
	for fact := range entitled.Names(missing) {
		fmt.Println("missing:", fact)
	}
	fmt.Println("a profile printed by mistake:", profile.Facts[0].Value)
	// Output:
	// findings: 0
	// unknown
	// missing: income.low
	// a profile printed by mistake: text
}

func ExampleSchema_Check() {
	schema, _ := lifesituation.NewSchema([]lifesituation.Fact{{ID: "children", Kind: lifesituation.KindNumber}})
	profile := lifesituation.Profile{Client: "c-17", Facts: []lifesituation.Known{
		{Fact: "children", Value: lifesituation.Code("two"), Origin: lifesituation.OriginStated},
	}}
	fmt.Println("the form:", len(profile.Check()), "findings")
	for _, f := range schema.Check(profile) {
		fmt.Println(f.Severity, f.At, f.Code)
	}
	// Output:
	// the form: 0 findings
	// advice /facts/0/value lifesituation.profile-value-kind
}
