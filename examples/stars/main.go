// Command stars turns counts into a report: levels with their intervals, the
// trend, the next step of each indicator, where to begin, and which assessments
// are due.
//
//	go run ./examples/stars
//	go run ./examples/stars -lang en -edition brief
//	go run ./examples/stars -out report
//	go run ./examples/stars -exact -cumulative=false counts.json
//	go run ./examples/stars -now 2026-01-20T09:00:00+04:00 -zone Europe/Samara counts.csv
//	go run ./examples/stars -csv counts.json > counts.csv
//	go run ./examples/stars -fields
//
// Without a file it takes the embedded counts of an invented authority over
// twelve quarters. With -out it writes a page that needs no script and no network
// (index.html), pictures, Markdown, CSV and JSON.
//
// # The long CSV
//
// A table in UTF-8, its fields parted by commas or semicolons, with a line for
// each figure and this header; the last column may be left out:
//
//	period,indicator,field,value,situation
//	,organisation,organisation,Authority of social services,
//	,organisation,adopted,2022-11-15,
//	,organisation,zone,Europe/Samara,
//	,organisation,now,2026-01-20T10:00:00+04:00,
//	,assessment,held,2025-12-18,
//	,assessment,assessor,project_office,
//	2025-Q4,T1.2,easy,638,
//	2025-Q4,T1.2,answers,765,
//	2025-Q4,situation,title,Moving,moving
//	2025-Q4,T1.2,easy,120,moving
//	2025-Q4,T2.3,chatbot,yes,
//	2025-Q4,T2.5,nps.promoters,310,
//	2025-Q4,T2.6,mentions.slowest,PT5H,
//
// The period is a quarter, 2025-Q4, or its first day, 2025-10-01. The fields are
// the members of the JSON form joined by points; -fields lists them all. Values
// are whole numbers, yes, no, days, durations and texts. A field that is left out
// was not counted or is not stated, never 0 by itself. Lines may stand in any
// order; only the record of an assessment begins with its day, held. What is
// wrong is told with line and column and how to mend it.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"
	_ "time/tzdata" // zones by name, also where the system has none

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/feedback"
	"github.com/state-for-people/standard/kpi"
)

//go:embed data/authority.json
var sample []byte

// options are what the flags say.
type options struct {
	edition    string
	exact      bool
	cumulative bool
	lang       standard.Lang
	out        string
	csv        bool
	fields     bool
	zone       string
	now        string
}

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr, time.Now)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run is the command; clock is asked only where neither the flags nor the file
// say of which moment the calendar is.
func run(args []string, w, usage io.Writer, clock func() time.Time) error {
	var o options
	flags := flag.NewFlagSet("stars", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.edition, "edition", "federal", "edition of the tables: federal or brief")
	flags.BoolVar(&o.exact, "exact", false, "compare exact fractions and never round (reading K1)")
	flags.BoolVar(&o.cumulative, "cumulative", true, "a star needs all lower rows too (reading K10)")
	lang := flags.String("lang", "ru", "language: ru or en")
	flags.StringVar(&o.out, "out", "", "write the page, pictures and data into this folder")
	flags.BoolVar(&o.csv, "csv", false, "write the counts as the long CSV instead of a report")
	flags.BoolVar(&o.fields, "fields", false, "list the fields of the long CSV")
	flags.StringVar(&o.zone, "zone", "", "zone of the days of the calendar, such as Europe/Samara; that of the file without it")
	flags.StringVar(&o.now, "now", "", "moment of the calendar, such as 2026-01-20T09:00:00+04:00; that of the file, or now, without it")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			flags.SetOutput(usage)
			flags.Usage()
			return err
		}
		return fmt.Errorf("stars: %w", err)
	}
	o.lang = standard.Lang(*lang)
	if o.lang != standard.LangRU && o.lang != standard.LangEN || flags.NArg() > 1 {
		return fmt.Errorf("stars: want -lang ru or en and at most one file")
	}
	if o.fields {
		return listFields(w, o.lang)
	}
	err := report(o, flags.Arg(0), w, clock)
	var f *fault
	if errors.As(err, &f) {
		f.lang = o.lang
	}
	return err
}

// report reads the counts and writes what is asked for.
func report(o options, name string, w io.Writer, clock func() time.Time) error {
	data := sample
	if name == "" {
		name = "authority.json"
	} else {
		var err error
		if data, err = os.ReadFile(name); err != nil {
			return err
		}
	}
	in, err := read(name, data)
	if err != nil {
		return err
	}
	if o.csv {
		return writeLong(w, in)
	}
	if o.zone != "" {
		in.Zone = o.zone
	}
	if o.now != "" {
		if in.Now, err = time.Parse(time.RFC3339, o.now); err != nil {
			return fmt.Errorf("stars: want -now such as 2026-01-20T09:00:00+04:00")
		}
	}
	if in.Now.IsZero() {
		in.Now = clock()
	}
	if in.Organisation == "" {
		base := filepath.Base(name)
		in.Organisation = strings.TrimSuffix(base, filepath.Ext(base))
	}
	reports, err := assess(in, o)
	if err != nil {
		return err
	}
	due, zone, err := in.calendar()
	if err != nil {
		return err
	}
	text := reports[len(reports)-1].Markdown(o.lang) + calendarText(o.lang, due, in.Assessments, standard.DateOf(in.Now, zone), zone)
	if _, err := io.WriteString(w, text); err != nil || o.out == "" {
		return err
	}
	return write(o, reports, text, calendarHTML(o.lang, due, in.Assessments, standard.DateOf(in.Now, zone), zone))
}

// listFields writes the fields of the long CSV.
func listFields(w io.Writer, l standard.Lang) error {
	t := reflect.TypeFor[kpi.QuarterCounts]()
	for term := range kpi.Indicators() {
		fields := paths(t.Field(memberIn(t, memberOf(term.Code))).Type)
		if _, err := fmt.Fprintf(w, "%s %s: %s\n", term.Code, term.Title.In(l), strings.Join(fields, ", ")); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "organisation: organisation, adopted, zone, now\nassessment: %s\n", strings.Join(paths(reflect.TypeFor[kpi.Assessment]()), ", "))
	return err
}

// tables compiles the edition with the readings that were chosen.
func tables(o options, on standard.Date) (*kpi.Tables, error) {
	base := standard.DocumentPeople
	switch o.edition {
	case "federal":
	case "brief":
		base = standard.DocumentPeopleBrief
	default:
		return nil, fmt.Errorf("stars: no edition %q; want federal or brief", o.edition)
	}
	chosen := standard.Overlay{Code: "order-1", Title: standard.Text{RU: "Приказ о порядке подсчёта", EN: "Order on counting"}, Amends: []standard.Document{base}}
	at, err := standard.ParseClause("order-1:1")
	if err != nil {
		return nil, err
	}
	if o.exact {
		chosen.Changes = append(chosen.Changes, kpi.Rounding.Set("exact", at, standard.Period{}))
	}
	if !o.cumulative {
		chosen.Changes = append(chosen.Changes, kpi.LowerRows.Set("row-only", at, standard.Period{}))
	}
	var overlays []standard.Overlay
	if len(chosen.Changes) > 0 {
		overlays = append(overlays, chosen)
	}
	e, err := standard.NewEdition(base, on, overlays...)
	if err != nil {
		return nil, err
	}
	return kpi.For(e)
}

// assess makes a report of every quarter, each beside the one before.
func assess(in input, o options) ([]kpi.Report, error) {
	var reports []kpi.Report
	for i := range in.Quarters {
		t, err := tables(o, in.Quarters[i].Quarter.From)
		if err != nil {
			return nil, err
		}
		var before *kpi.QuarterCounts
		if i > 0 && in.Quarters[i-1].Quarter.To == in.Quarters[i].Quarter.From {
			before = &in.Quarters[i-1]
		}
		r, err := kpi.NewReport(t, in.Organisation, in.Quarters[i], before, feedback.Confidence95)
		if err != nil {
			return nil, in.explain(i, err)
		}
		reports = append(reports, r)
	}
	return reports, nil
}

// write puts the page, the pictures and the data into the folder.
func write(o options, reports []kpi.Report, text, calendar string) error {
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	last := reports[len(reports)-1]
	var csv strings.Builder
	if err := last.WriteCSV(&csv); err != nil {
		return err
	}
	data, err := indented(last)
	if err != nil {
		return err
	}
	files := map[string]string{
		"index.html": page(o, reports, calendar), "stars.svg": last.SVG(o.lang), "report.md": text, "report.csv": csv.String(), "report.json": data,
	}
	for _, row := range last.Rows {
		files["trend-"+strings.ToLower(string(row.Indicator))+".svg"] = kpi.TrendSVG(row.Indicator, o.lang, reports...)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(o.out, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
