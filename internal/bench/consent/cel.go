package main

import (
	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"
)

// celRule: the last event up to now that covers the service is a consent.
const celRule = `
cel.bind(mine, events.filter(e, e.situation == situation && service in e.services && e.at <= now),
  size(mine) > 0 && !mine[size(mine) - 1].withdrawn)`

func withCEL(events []event) (engine, error) {
	env, err := cel.NewEnv(
		cel.Variable("events", cel.ListType(cel.MapType(cel.StringType, cel.DynType))),
		cel.Variable("situation", cel.StringType), cel.Variable("service", cel.StringType), cel.Variable("now", cel.IntType),
		ext.Bindings())
	if err != nil {
		return engine{}, err
	}
	rule, issues := env.Compile(celRule)
	if issues.Err() != nil {
		return engine{}, issues.Err()
	}
	program, err := env.Program(rule, cel.EvalOptions(cel.OptOptimize))
	if err != nil {
		return engine{}, err
	}
	adapter := env.CELTypeAdapter()
	list := make([]ref.Val, len(events))
	for i, e := range events {
		services := make([]ref.Val, len(e.services))
		for j, s := range e.services {
			services[j] = types.String(s)
		}
		list[i] = types.NewRefValMap(adapter, map[ref.Val]ref.Val{
			types.String("withdrawn"): types.Bool(e.withdrawn), types.String("situation"): types.String(e.situation),
			types.String("at"): types.Int(e.at.UnixMicro()), types.String("services"): types.NewRefValList(adapter, services)})
	}
	told := types.NewRefValList(adapter, list)
	return engine{name: "CEL", floor: 50, ask: func(q question) (bool, error) {
		v, _, err := program.Eval(map[string]any{"events": told, "situation": q.situation, "service": q.service, "now": q.at.UnixMicro()})
		return err == nil && v == types.True, err
	}}, nil
}
