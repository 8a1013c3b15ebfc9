// Command letter checks letters for plain Russian.
//
//	go run ./examples/letter [-profile people] [-json | -html FILE] [-fail obligation] [-kind answer] [FILE or FOLDER …]
//
// Without a file it reads the standard input. A folder is a base of templates:
// every *.txt below it is checked and a table sums them up. The exit status is 0
// if nothing was found, 1 if there are findings of the weight of -fail or above
// or a limit of the profile is exceeded, 2 if something could not be read: texts
// are UTF-8.
package main

import (
	"bytes"
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
	"unicode/utf8"

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
	if !readability.Kind(*kind).IsValid() {
		fmt.Fprintf(stderr, "letter: -kind %s: say %s\n", *kind, kinds())
		return 2
	}
	var least standard.Severity
	if err := least.UnmarshalText([]byte(*fail)); err != nil || !least.IsValid() {
		fmt.Fprintf(stderr, "letter: -fail %s: say note, advice or obligation\n", *fail)
		return 2
	}
	profile, findings, err := findProfile(*code)
	if err != nil {
		fmt.Fprintln(stderr, "letter:", err)
		return 2
	}
	for _, f := range findings {
		fmt.Fprintf(stderr, "letter: %s %s: %s; %s\n", *code, f.At, f.Text.In(l), f.Mend.In(l))
	}
	if ext := strings.ToLower(filepath.Ext(*html)); *html != "" && ext != ".html" && ext != ".htm" {
		fmt.Fprintf(stderr, "letter: -html %s: the page is written to a file that ends in .html, so that no text is overwritten\n", *html)
		return 2
	}
	status := 0
	names, folder, err := texts(flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, "letter:", err)
		status = 2
	}
	if *html != "" && slices.ContainsFunc(names, func(name string) bool { return isSameFile(name, *html) }) {
		fmt.Fprintf(stderr, "letter: -html %s: this is one of the texts; write the page to another file\n", *html)
		return 2
	}
	all := []checked{}
	for i, name := range names {
		if folder && terminal {
			bar(stderr, i, len(names))
		}
		text, err := read(name, stdin)
		if err != nil {
			fmt.Fprintln(stderr, "letter:", err)
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
			fmt.Fprintln(stderr, "letter:", err)
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
			underline(stdout, c, l)
		}
	}
	return status
}

// kinds lists the kinds of text.
func kinds() string {
	var all []string
	for k := range readability.Kinds() {
		all = append(all, string(k.Code))
	}
	return strings.Join(all, ", ")
}

// findProfile returns a ready profile, or one from a file with what is odd in it.
func findProfile(code string) (readability.Profile, standard.Findings, error) {
	if p, ok := readability.FindProfile(code); ok {
		return p, nil, nil
	}
	data, err := os.ReadFile(code)
	if err != nil {
		var ready []string
		for p := range readability.Profiles() {
			ready = append(ready, p.Code)
		}
		return readability.Profile{}, nil, fmt.Errorf("no profile %s; ready ones: %s", code, strings.Join(ready, ", "))
	}
	p, findings, err := standard.Decode[readability.Profile](data)
	if err != nil {
		return p, nil, err
	}
	findings = append(findings, p.Check()...)
	return p, findings, findings.Err()
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
			errs = append(errs, err)
			continue
		}
		before := len(names)
		_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				errs = append(errs, err)
			case !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".txt"):
				names = append(names, filepath.Join(a, strings.TrimPrefix(path, root)))
			}
			return nil
		})
		if len(names) == before {
			errs = append(errs, fmt.Errorf("the folder %s holds no *.txt", a))
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
			return "", err
		}
		defer f.Close()
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, maxText+1))
	if err != nil {
		return "", err
	}
	if len(data) > maxText {
		return "", fmt.Errorf("%s: longer than 64 MiB", name)
	}
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) || bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data) {
		return "", fmt.Errorf("%s: the text is not UTF-8; write it anew as UTF-8, for instance with iconv -f CP1251 -t UTF-8", name)
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
