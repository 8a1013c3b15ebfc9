// Command stars turns counts into a report: levels with their intervals, the
// trend, and the next step of each indicator.
//
//	go run ./examples/stars
//	go run ./examples/stars -lang en -edition brief
//	go run ./examples/stars -out report
//	go run ./examples/stars -exact -cumulative=false counts.json
//	go run ./examples/stars counts.csv
//
// Without a file it takes the embedded counts of an invented authority over
// twelve quarters. With -out it writes a page that needs no script and no network
// (index.html), pictures, Markdown, CSV and JSON.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

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
}

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	var o options
	flags := flag.NewFlagSet("stars", flag.ContinueOnError)
	flags.StringVar(&o.edition, "edition", "federal", "edition of the tables: federal or brief")
	flags.BoolVar(&o.exact, "exact", false, "compare exact fractions and never round (reading K1)")
	flags.BoolVar(&o.cumulative, "cumulative", true, "a star needs all lower rows too (reading K10)")
	lang := flags.String("lang", "ru", "language: ru or en")
	flags.StringVar(&o.out, "out", "", "write the page, pictures and data into this folder")
	if err := flags.Parse(args); err != nil {
		return err
	}
	o.lang = standard.Lang(*lang)
	if o.lang != standard.LangRU && o.lang != standard.LangEN || flags.NArg() > 1 {
		return fmt.Errorf("stars: want -lang ru or en and at most one file")
	}
	data, name := sample, "authority.json"
	if flags.NArg() == 1 {
		var err error
		name = flags.Arg(0)
		if data, err = os.ReadFile(name); err != nil {
			return err
		}
	}
	in, err := read(name, data)
	if err != nil {
		return err
	}
	reports, err := assess(in, o)
	if err != nil {
		return err
	}
	last := reports[len(reports)-1]
	if _, err := io.WriteString(w, last.Markdown(o.lang)); err != nil {
		return err
	}
	if o.out == "" {
		return nil
	}
	return write(o, reports)
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
			return nil, fmt.Errorf("%s: %w", in.Quarters[i].Quarter.From, err)
		}
		reports = append(reports, r)
	}
	return reports, nil
}

// write puts the page, the pictures and the data into the folder.
func write(o options, reports []kpi.Report) error {
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
	due, err := kpi.Calendar(reports[0].Quarter.From, held(reports), last.Quarter.To.In(time.UTC), time.UTC)
	if err != nil {
		return err
	}
	files := map[string]string{
		"index.html": page(o.lang, reports, due), "stars.svg": last.SVG(o.lang), "report.md": last.Markdown(o.lang), "report.csv": csv.String(), "report.json": data,
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

// held takes the last day of each quarter for the day of its assessment.
func held(reports []kpi.Report) []kpi.Assessment {
	var out []kpi.Assessment
	for _, r := range reports {
		day := r.Quarter.To.AddDays(-1)
		out = append(out, kpi.Assessment{Held: day, Sent: day, Assessor: kpi.AssessorProjectOffice})
	}
	return out
}
