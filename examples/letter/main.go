// Command letter checks letters for plain Russian.
//
//	go run ./examples/letter [-profile people] [-json | -html FILE] [-fail obligation] [-kind answer] [-lang ru] [-width 76] [FILE or FOLDER …]
//
// Without a file, or for the file -, it reads the standard input. A folder is a base of templates:
// every *.txt below it is checked and a table sums them up. The exit status is 0
// if nothing was found, 1 if there are findings of the weight of -fail or above
// or a limit of the profile is exceeded, 2 if something could not be read: texts
// are UTF-8.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/state-for-people/standard"
	"github.com/state-for-people/standard/readability"
)

func main() {
	stdout, stderr := os.Stdout, os.Stderr
	os.Exit(run(os.Args[1:], os.Stdin, stdout, stderr, isTerminal(stderr)))
}

// checked is a text with its report.
type checked struct {
	Name   string             `json:"name"`
	Report readability.Report `json:"report"`
	text   string
}

// run is main without the process: it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, terminal bool) int {
	flags := flag.NewFlagSet("letter", flag.ContinueOnError)
	flags.SetOutput(stderr)
	code := flags.String("profile", readability.ProfilePeople, "code of a ready profile, or a file with one in JSON")
	asJSON := flags.Bool("json", false, "print the reports as JSON")
	html := flags.String("html", "", "write a page with highlights to this file")
	kind := flags.String("kind", string(readability.KindAnswer), "kind of the texts")
	fail := flags.String("fail", standard.SeverityObligation.String(), "weight of a finding that fails: note, advice, obligation")
	lang := flags.String("lang", "ru", "language of the messages: ru, en")
	width := flags.Int("width", 76, "characters of a line of text that the terminal has room for")
	flags.Usage = func() {
		fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	l := standard.Lang(*lang)
	if l != standard.LangRU && l != standard.LangEN {
		fmt.Fprintf(stderr, "letter: -lang %s: say ru or en\n", *lang)
		return 2
	}
	profile, findings, least, err := settings(*code, *kind, *fail, *width, *html)
	if err != nil {
		tell(stderr, err, l)
		return 2
	}
	for _, f := range findings {
		fmt.Fprintf(stderr, "letter: %s %s: %s; %s\n", *code, f.At, f.Text.In(l), f.Mend.In(l))
	}
	if findings.Err() != nil {
		return 2
	}
	status := 0
	names, folder, err := texts(flags.Args())
	if err != nil {
		tell(stderr, err, l)
		status = 2
	}
	if *html != "" && slices.ContainsFunc(names, func(name string) bool { return isSameFile(name, *html) }) {
		tell(stderr, wrong("same", *html), l)
		return 2
	}
	all := []checked{}
	for i, name := range names {
		if folder && terminal {
			bar(stderr, i, len(names))
		}
		text, err := read(name, stdin)
		if err != nil {
			if folder && terminal {
				fmt.Fprintln(stderr)
			}
			tell(stderr, err, l)
			status = 2
			continue
		}
		letter := readability.Letter{Text: text, Kind: readability.Kind(*kind)}
		all = append(all, checked{name, letter.Check(profile), text})
	}
	if folder && terminal {
		bar(stderr, len(names), len(names))
	}
	for _, c := range all {
		if status == 0 && (c.Report.Worst() >= least || c.Report.Verdict == readability.VerdictFail) {
			status = 1
		}
	}
	if *html != "" {
		if err := os.WriteFile(*html, []byte(page(all, profile, l)), 0o644); err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				err = wrong("folder", *html)
			} else {
				err = ofSystem(*html, err)
			}
			tell(stderr, err, l)
			return 2
		}
	}
	switch {
	case *asJSON:
		enc := json.NewEncoder(stdout)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(all); err != nil {
			return 2
		}
	case folder:
		table(stdout, all, l)
	default:
		for _, c := range all {
			underline(stdout, c, l, *width)
		}
	}
	return status
}

const usage = `letter: понятны ли письма. Без файла читает стандартный ввод, папку проверяет всю (*.txt, UTF-8).
Итог: 0 – замечаний нет, 1 – есть, 2 – что-то не удалось прочесть.
letter: whether letters are plain. Without a file it reads the standard input; of a folder every *.txt.
Exit status: 0 nothing found, 1 findings, 2 something could not be read.

`

// settings reads what the flags say.
func settings(code, kind, fail string, width int, html string) (p readability.Profile, findings standard.Findings, least standard.Severity, err error) {
	var kinds []string
	for k := range readability.Kinds() {
		kinds = append(kinds, string(k.Code))
	}
	ext := strings.ToLower(filepath.Ext(html))
	switch {
	case !readability.Kind(kind).IsValid():
		err = wrong("kind", kind, strings.Join(kinds, ", "))
	case least.UnmarshalText([]byte(fail)) != nil || !least.IsValid():
		err = wrong("fail", fail)
	case width < narrowest || width > widest:
		err = wrong("width", width, narrowest, widest)
	case html != "" && ext != ".html" && ext != ".htm":
		err = wrong("page", html)
	default:
		p, findings, err = findProfile(code)
	}
	return p, findings, least, err
}

// findProfile returns a ready profile, or one from a file with what is odd in it.
func findProfile(code string) (readability.Profile, standard.Findings, error) {
	if p, ok := readability.FindProfile(code); ok {
		return p, nil, nil
	}
	data, err := os.ReadFile(code)
	if errors.Is(err, fs.ErrNotExist) {
		var ready []string
		for p := range readability.Profiles() {
			ready = append(ready, p.Code)
		}
		return readability.Profile{}, nil, wrong("profile", code, strings.Join(ready, ", "))
	}
	if err != nil {
		return readability.Profile{}, nil, ofSystem(code, err)
	}
	p, findings, err := standard.Decode[readability.Profile](data)
	var bad *standard.DecodeError
	switch {
	case errors.As(err, &bad):
		return p, nil, fault{fmt.Sprintf(faults["json"].RU, code, bad.Why.RU), fmt.Sprintf(faults["json"].EN, code, bad.Why.EN)}
	case err != nil:
		return p, nil, wrong("json", code, err)
	}
	return p, append(findings, p.Check()...), nil
}

// texts returns the files to check, "-" for the standard input, and whether a
// folder was named. The error tells of the folders that could not be read; the
// rest is checked all the same.
func texts(args []string) (names []string, folder bool, err error) {
	if len(args) == 0 {
		return []string{"-"}, false, nil
	}
	var errs []error
	for _, a := range args {
		info, err := os.Stat(a)
		if err != nil || !info.IsDir() {
			names = append(names, a) // what is wrong with it is told when it is read
			continue
		}
		folder = true
		root, err := filepath.EvalSymlinks(a)
		if err != nil {
			errs = append(errs, ofSystem(a, err))
			continue
		}
		before := len(names)
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				errs = append(errs, ofSystem(path, err))
			case !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".txt"):
				names = append(names, filepath.Join(a, strings.TrimPrefix(path, root)))
			}
			return nil
		})
		if len(names) == before {
			errs = append(errs, wrong("empty", a))
		}
	}
	slices.Sort(names)
	return names, folder, errors.Join(errs...)
}

// isSameFile reports whether two names are those of one file that is there.
func isSameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// maxText is the greatest text that is read, in bytes.
const maxText = 64 << 20

func read(name string, stdin io.Reader) (string, error) {
	r := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", ofSystem(name, err)
		}
		defer f.Close()
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err != nil {
		return "", ofSystem(name, err)
	}
	if len(data) > maxText {
		return "", wrong("large", name)
	}
	if err := unreadable(name, data); err != nil {
		return "", err
	}
	return strings.TrimPrefix(string(data), "\uFEFF"), nil
}

// bar draws how much is done.
func bar(w io.Writer, done, all int) {
	const width = 40
	n := width * done / max(1, all)
	fmt.Fprintf(w, "\r[%s%s] %d/%d", strings.Repeat("█", n), strings.Repeat("·", width-n), done, all)
	if done == all {
		fmt.Fprintln(w)
	}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
