package house

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
)

// treeImporter finds the packages of a tree in the tree, and all others in what
// the go command has compiled.
type treeImporter struct{ t *Tree }

// Import returns the package with this path.
func (im treeImporter) Import(path string) (*types.Package, error) {
	if p := im.t.byPath[path]; p != nil && len(p.Files) > 0 {
		if p.Types == nil {
			return nil, fmt.Errorf("%s imports itself through others", path)
		}
		return p.Types, nil
	}
	compiled.Lock()
	defer compiled.Unlock()
	if compiled.importer == nil {
		compiled.importer = importer.ForCompiler(token.NewFileSet(), "gc", lookup)
		compiled.exports = map[string]string{}
		if err := list(Module + "/..."); err != nil {
			return nil, err
		}
	}
	return compiled.importer.Import(path)
}

// compiled is what the go command has compiled; all trees of one run share it.
var compiled struct {
	sync.Mutex
	importer types.Importer
	exports  map[string]string // import path → file
}

func lookup(path string) (io.ReadCloser, error) {
	if compiled.exports[path] == "" {
		if err := list(path); err != nil {
			return nil, err
		}
	}
	if name := compiled.exports[path]; name != "" {
		return os.Open(name)
	}
	return nil, fmt.Errorf("%s does not compile", path)
}

// list asks the go command to compile what matches and everything below it, and
// notes where the results lie.
func list(pattern string) error {
	out, err := run("", nil, "go", "list", "-e", "-export", "-deps", "-json=ImportPath,Export", pattern)
	if err != nil {
		return err
	}
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("go list %s: %w", pattern, err)
		}
		if p.Export != "" {
			compiled.exports[p.ImportPath] = p.Export
		}
	}
}

// run starts a command in dir ("" is here) with more environment and returns
// what it prints; the error holds what it complains of.
func run(dir string, env []string, name string, args ...string) (string, error) {
	out, _, err := output(dir, env, name, args...)
	return out, err
}

// output is run with what the command writes to standard error beside it.
func output(dir string, env []string, name string, args ...string) (out, complaint string, err error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var o, c strings.Builder
	cmd.Stdout, cmd.Stderr = &o, &c
	if err := cmd.Run(); err != nil {
		return o.String(), c.String(), fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, c.String())
	}
	return o.String(), c.String(), nil
}
