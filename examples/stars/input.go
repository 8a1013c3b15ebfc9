package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/kpi"
)

// input is the counts of an organisation by quarter, and what its calendar of
// assessments needs.
type input struct {
	Organisation string              `json:"organisation"`
	Adopted      standard.Date       `json:"adopted,omitzero"` // the day of the act of adoption
	Zone         string              `json:"zone,omitempty"`   // of the days, such as Europe/Samara
	Now          time.Time           `json:"now,omitzero"`     // the moment of the report
	Assessments  []kpi.Assessment    `json:"assessments,omitempty"`
	Quarters     []kpi.QuarterCounts `json:"quarters"`

	places places
}

// places say where in the file a member stands, by its JSON Pointer.
type places struct {
	file string
	at   map[string]place
}

// place is a line and a column, from 1; a zero place is the whole file.
type place struct{ line, column int }

// fault is what is wrong in a file, where, and how to mend it.
type fault struct {
	file string
	place
	text standard.Text
	lang standard.Lang
}

// Error gives file:line:column: and the words, in the language of the flags.
func (f *fault) Error() string {
	where := f.file
	if f.line > 0 {
		where += fmt.Sprintf(":%d:%d", f.line, f.column)
	}
	return where + ": " + f.text.In(f.lang)
}

// fault finds the place of a member, or of what holds it.
func (p places) fault(pointer string, text standard.Text) *fault {
	for {
		if at, ok := p.at[pointer]; ok {
			return &fault{file: p.file, place: at, text: text}
		}
		i := strings.LastIndexByte(pointer, '/')
		if i < 0 {
			return &fault{file: p.file, text: text}
		}
		pointer = pointer[:i]
	}
}

// members are the members of a quarter that hold the indicators.
var members = []struct {
	indicator kpi.Indicator
	name      string
}{
	{kpi.IndicatorScenarioCoverage, "scenario_coverage"}, {kpi.IndicatorEase, "ease"}, {kpi.IndicatorRepeats, "repeats"},
	{kpi.IndicatorLoyalServices, "loyal_services"}, {kpi.IndicatorSatisfaction, "satisfaction"}, {kpi.IndicatorProactiveScenarios, "proactive_scenarios"},
	{kpi.IndicatorMapCoverage, "map_coverage"}, {kpi.IndicatorPrototypeTesting, "prototype_testing"}, {kpi.IndicatorPhoneAccess, "phone_access"},
	{kpi.IndicatorTextClarity, "text_clarity"}, {kpi.IndicatorDigitalLoyalty, "digital_loyalty"}, {kpi.IndicatorSocialReply, "social_reply"},
	{kpi.IndicatorBooking, "booking"},
}

func memberOf(i kpi.Indicator) string {
	for _, m := range members {
		if m.indicator == i {
			return m.name
		}
	}
	return ""
}

// read takes JSON, or the long CSV for a name that ends so.
func read(name string, data []byte) (input, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return input{}, &fault{file: name, text: standard.Text{
			RU: "файл не в кодировке UTF-8; сохраните его заново как «CSV UTF-8» или JSON в UTF-8",
			EN: "the file is not UTF-8; save it again as \"CSV UTF-8\" or as JSON in UTF-8"}}
	}
	var in input
	var err error
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		in, err = readLong(name, string(data))
	} else {
		in, err = readJSON(name, data)
	}
	if err != nil {
		return input{}, err
	}
	if len(in.Quarters) == 0 {
		return input{}, &fault{file: name, text: standard.Text{RU: "в файле нет ни одного квартала; добавьте показатели хотя бы за один", EN: "the file holds no quarter; add the counts of one at least"}}
	}
	if err := in.stated(); err != nil {
		return input{}, err
	}
	for i := 1; i < len(in.Quarters); i++ {
		if in.Quarters[i].Quarter.From <= in.Quarters[i-1].Quarter.From {
			return input{}, in.places.fault(fmt.Sprintf("/quarters/%d/quarter", i), standard.Text{
				RU: "кварталы должны идти по порядку, каждый один раз; переставьте этот или уберите повтор",
				EN: "quarters stand in the order of time, each once; move this one or take the double out"})
		}
	}
	return in, nil
}

// stated says which figure is missing where fewer is better: left out, it would
// look like the best there is.
func (in input) stated() error {
	missing := func(given bool, at, whole, part string) error {
		if _, known := in.places.at[at+part]; !given || known {
			return nil
		}
		return in.places.fault(at+whole, standard.Text{
			RU: "рядом нет поля " + part[1:] + "; напишите его, хотя бы и 0: не сказанное не считается лучшим значением",
			EN: "the field " + part[1:] + " is not beside it; write it, if it is 0: what is not said is not taken for the best"})
	}
	for i, q := range in.Quarters {
		at := fmt.Sprintf("/quarters/%d", i)
		faults := []error{
			missing(q.Repeats.Requests > 0, at+"/repeats", "/requests", "/repeated"),
			missing(q.SocialReply.Mentions.Messages > 0, at+"/social_reply/mentions", "/messages", "/slowest"),
			missing(q.SocialReply.Requests.Messages > 0, at+"/social_reply/requests", "/messages", "/slowest"),
		}
		for k, s := range q.Situations {
			faults = append(faults, missing(s.Repeats.Requests > 0, fmt.Sprintf("%s/situations/%d/repeats", at, k), "/requests", "/repeated"))
		}
		for _, err := range faults {
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func readJSON(name string, data []byte) (input, error) {
	at, end := locate(data)
	p := places{name, at}
	in, findings, err := standard.Decode[input](data)
	var wrong *standard.DecodeError
	if errors.As(err, &wrong) {
		if _, known := at[string(wrong.At)]; !known || wrong.At == "" {
			return input{}, &fault{file: name, place: end, text: wrong.Why}
		}
		return input{}, p.fault(string(wrong.At), wrong.Why)
	}
	if err != nil {
		return input{}, err
	}
	for _, f := range findings {
		return input{}, p.fault(string(f.At), standard.Text{RU: f.Text.RU + "; " + f.Mend.RU, EN: f.Text.EN + "; " + f.Mend.EN})
	}
	in.places = p
	return in, nil
}

// maxDepth is deeper than any file of counts; standard.Decode refuses what lies
// deeper.
const maxDepth = 100

// locate finds where each member and item of a JSON document begins, and where
// reading ended. It reads no deeper than maxDepth.
func locate(data []byte) (map[string]place, place) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	at := map[string]place{}
	here := func() place {
		i := min(int(d.InputOffset()), len(data))
		for i < len(data) && strings.IndexByte(" \t\r\n,:", data[i]) >= 0 {
			i++
		}
		line := data[:i]
		return place{1 + bytes.Count(line, []byte("\n")), 1 + utf8.RuneCount(line[bytes.LastIndexByte(line, '\n')+1:])}
	}
	var walk func(pointer string, depth int) error
	walk = func(pointer string, depth int) error {
		if depth > maxDepth {
			return errors.New("stars: nested too deep")
		}
		if _, known := at[pointer]; !known {
			at[pointer] = here()
		}
		token, err := d.Token()
		if err != nil {
			return err
		}
		for i := 0; token == json.Delim('{') && d.More(); i++ {
			start := here()
			key, err := d.Token()
			if err != nil {
				return err
			}
			inner := string(standard.Pointer(pointer).Field(fmt.Sprint(key)))
			at[inner] = start
			if err := walk(inner, depth+1); err != nil {
				return err
			}
		}
		for i := 0; token == json.Delim('[') && d.More(); i++ {
			if err := walk(string(standard.Pointer(pointer).Index(i)), depth+1); err != nil {
				return err
			}
		}
		if token == json.Delim('{') || token == json.Delim('[') {
			_, err = d.Token()
		}
		return err
	}
	if err := walk("", 0); err != nil {
		return at, here()
	}
	return at, here()
}

// explain puts what the library says of a quarter at its place in the file.
func (in input) explain(quarter int, err error) error {
	at := fmt.Sprintf("/quarters/%d", quarter)
	var situation *kpi.SituationError
	if errors.As(err, &situation) {
		at += fmt.Sprintf("/situations/%d", situation.Index)
	}
	var count *kpi.CountError
	var event *kpi.EventError
	var definition *kpi.DefinitionError
	var table *kpi.TableError
	switch {
	case errors.As(err, &count):
		name := memberOf(count.Indicator)
		return in.places.fault(at+"/"+name, prefixed(string(count.Indicator), count.Why))
	case errors.As(err, &event):
		return in.places.fault(at+"/quarter", event.Why)
	case errors.As(err, &definition):
		return in.places.fault(at+"/situations", definition.Why)
	case errors.As(err, &table):
		return &fault{file: in.places.file, text: prefixed(string(table.Indicator), table.Why)}
	}
	return err
}

func prefixed(code string, t standard.Text) standard.Text {
	return standard.Text{RU: code + ": " + t.RU, EN: code + ": " + t.EN}
}

// zone is where the days of the calendar are reckoned, UTC if none is named.
func (in input) zone() (*time.Location, error) {
	if in.Zone == "" {
		return time.UTC, nil
	}
	zone, err := time.LoadLocation(in.Zone)
	if err != nil {
		return nil, in.places.fault("/zone", standard.Text{
			RU: "такого часового пояса нет; напишите, например, Europe/Samara или Asia/Yekaterinburg",
			EN: "there is no such zone; write Europe/Samara or Asia/Yekaterinburg, say"})
	}
	return zone, nil
}

// calendar says which assessments are due at the moment of the report. There is
// none without the day of the act of adoption.
func (in input) calendar() ([]kpi.QuarterDue, *time.Location, error) {
	zone, err := in.zone()
	if err != nil || in.Adopted == 0 {
		return nil, zone, err
	}
	for i, a := range in.Assessments {
		for _, f := range a.Check() {
			if f.Severity == standard.SeverityObligation && f.Code == "kpi.assessor-unknown" {
				return nil, nil, in.places.fault(fmt.Sprintf("/assessments/%d%s", i, f.At), standard.Text{RU: f.Text.RU + "; " + f.Mend.RU, EN: f.Text.EN + "; " + f.Mend.EN})
			}
		}
	}
	due, err := kpi.Calendar(in.Adopted, in.Assessments, in.Now, zone)
	var wrong *kpi.CalendarError
	if errors.As(err, &wrong) {
		return nil, nil, in.places.fault("/adopted", wrong.Why)
	}
	slices.Reverse(due) // the newest is what one looks for
	return due, zone, err
}
