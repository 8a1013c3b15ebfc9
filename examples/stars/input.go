package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// input is the counts of an organisation by quarter.
type input struct {
	Organisation string              `json:"organisation"`
	Quarters     []kpi.QuarterCounts `json:"quarters"`
}

// read takes JSON, or CSV for a name that ends so.
func read(name string, data []byte) (in input, err error) {
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		in, err = readCSV(name, string(data))
	} else {
		var findings standard.Findings
		in, findings, err = standard.Decode[input](data)
		if err == nil && len(findings) > 0 {
			err = fmt.Errorf("%s: %s at %s", name, findings[0].Text.EN, findings[0].At)
		}
	}
	if err == nil && len(in.Quarters) == 0 {
		err = fmt.Errorf("%s: holds no quarters", name)
	}
	return in, err
}

// readCSV takes lines of quarter, indicator, part, whole, under a header of these
// names: the shares of tables 1 and 2. What has conditions needs JSON.
func readCSV(name, text string) (input, error) {
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return input{}, fmt.Errorf("%s: %w", name, err)
	}
	if len(lines) == 0 || strings.Join(lines[0], ",") != "quarter,indicator,part,whole" {
		return input{}, fmt.Errorf("%s: the first line is quarter,indicator,part,whole", name)
	}
	in := input{Organisation: strings.TrimSuffix(name, ".csv")}
	for i, line := range lines[1:] {
		from, err := standard.ParseDate(line[0])
		if err != nil {
			return input{}, fmt.Errorf("%s:%d: %w", name, i+2, err)
		}
		part, err1 := strconv.ParseInt(line[2], 10, 64)
		whole, err2 := strconv.ParseInt(line[3], 10, 64)
		if err1 != nil || err2 != nil {
			return input{}, fmt.Errorf("%s:%d: part and whole are whole numbers", name, i+2)
		}
		quarter := standard.QuarterOf(from)
		if n := len(in.Quarters); n == 0 || in.Quarters[n-1].Quarter != quarter {
			in.Quarters = append(in.Quarters, kpi.QuarterCounts{Quarter: quarter})
		}
		if err := put(&in.Quarters[len(in.Quarters)-1], kpi.Indicator(line[1]), part, whole); err != nil {
			return input{}, fmt.Errorf("%s:%d: %w", name, i+2, err)
		}
	}
	return in, nil
}

// put stores a share under its indicator.
func put(q *kpi.QuarterCounts, i kpi.Indicator, part, whole int64) error {
	switch i {
	case kpi.IndicatorScenarioCoverage:
		q.ScenarioCoverage = kpi.ScenarioCoverage{InScenarios: part, Services: whole}
	case kpi.IndicatorEase:
		q.Ease = kpi.Ease{Easy: part, Answers: whole}
	case kpi.IndicatorRepeats:
		q.Repeats = kpi.Repeats{Repeated: part, Requests: whole}
	case kpi.IndicatorLoyalServices:
		q.LoyalServices = kpi.LoyalServices{Positive: part, Rated: whole}
	case kpi.IndicatorSatisfaction:
		q.Satisfaction = kpi.Satisfaction{Satisfied: part, Answers: whole}
	case kpi.IndicatorProactiveScenarios:
		q.ProactiveScenarios = kpi.ProactiveScenarios{Proactive: part, Approved: whole}
	case kpi.IndicatorPrototypeTesting:
		q.PrototypeTesting = kpi.PrototypeTesting{Tested: part, Prototypes: whole}
	default:
		return fmt.Errorf("indicator %q is not a share of two counts; give it as JSON", i)
	}
	return nil
}

func indented(r kpi.Report) (string, error) {
	data, err := json.MarshalIndent(r, "", " ")
	return string(data) + "\n", err
}
