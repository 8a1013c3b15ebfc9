// Command childbirth tells one story from beginning to end on embedded data: a
// child is born, the family has consented to proactive provision, and the
// Standard is followed from the registry of life situations to the stars, and to
// the day on which the family withdraws.
//
//	go run ./examples/childbirth
//	go run ./examples/childbirth -lang en
//	go run ./examples/childbirth -out story
//
// Every step calls the library as an agency's backend would. The registry, the
// services and their names are real, the family and all numbers are invented.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/state-for-people/standard"
)

func main() {
	lang := flag.String("lang", "ru", "language of the story: ru or en")
	out := flag.String("out", "", "also write Markdown, SVG, Mermaid and JSON files into this folder")
	flag.Parse()
	if flag.NArg() > 0 || *lang != "ru" && *lang != "en" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(standard.Lang(*lang), *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(lang standard.Lang, out string) error {
	in, err := read()
	if err != nil {
		return err
	}
	told, err := tell(in, lang)
	if err != nil {
		return err
	}
	fmt.Print(told.text())
	if out == "" {
		return nil
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, f := range told.files {
		if err := os.WriteFile(filepath.Join(out, f.name), f.data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
