package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// counts holds Measure against the slow reference of the package's own tests, on
// every text of the folders and on every line of them.
func (b *bench) counts() error {
	for _, folder := range []string{b.data, b.sources} {
		path, err := filepath.Abs(folder)
		if err != nil {
			return err
		}
		cmd := exec.Command("go", "test", "-count=1", "-run", "^TestCountsOfFolder$", "github.com/state-for-people/standard/readability", "-texts", path)
		cmd.Stderr = os.Stderr
		if out, err := cmd.Output(); err != nil {
			return fmt.Errorf("counts of %s differ from the reference: %w\n%s", folder, err, out)
		}
		fmt.Printf("%-44s %s\n", "counts equal to the reference", folder)
	}
	return nil
}
