package main

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
)

const regoRule = `
package consent

mine := [e | some e in input.events; e.situation == input.situation; input.service in e.services; e.at <= input.now]

default allow := false

allow if {
	n := count(mine)
	n > 0
	not mine[n - 1].withdrawn
}
`

func withOPA(events []event) (engine, error) {
	ctx := context.Background()
	query, err := rego.New(rego.Query("x := data.consent.allow"), rego.Module("consent.rego", regoRule)).PrepareForEval(ctx)
	if err != nil {
		return engine{}, err
	}
	list := make([]any, len(events))
	for i, e := range events {
		services := make([]any, len(e.services))
		for j, s := range e.services {
			services[j] = s
		}
		list[i] = map[string]any{"withdrawn": e.withdrawn, "situation": e.situation, "services": services,
			"at": json.Number(strconv.FormatInt(e.at.UnixMicro(), 10))}
	}
	told, err := ast.InterfaceToValue(list)
	if err != nil {
		return engine{}, err
	}
	term := ast.NewTerm(told)
	return engine{name: "OPA", floor: 300, ask: func(q question) (bool, error) {
		input := ast.NewObject([2]*ast.Term{ast.StringTerm("events"), term}, [2]*ast.Term{ast.StringTerm("situation"), ast.StringTerm(q.situation)},
			[2]*ast.Term{ast.StringTerm("service"), ast.StringTerm(q.service)}, [2]*ast.Term{ast.StringTerm("now"), ast.IntNumberTerm(int(q.at.UnixMicro()))})
		results, err := query.Eval(ctx, rego.EvalParsedInput(input))
		if err != nil || len(results) != 1 {
			return false, err
		}
		allowed, _ := results[0].Bindings["x"].(bool)
		return allowed, nil
	}}, nil
}
