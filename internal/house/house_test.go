package house_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/state-for-people/standard/internal/house"
)

var (
	update = flag.Bool("update", false, "renew the files that the tests compare")
	long   = flag.Bool("long", false, "build two dozen programs and weigh them")
)

const root = "../.."

// tree is the whole module, read once.
var tree = sync.OnceValues(func() (*house.Tree, error) { return house.Load(root) })

func load(t *testing.T) (*house.Tree, *house.Register) {
	t.Helper()
	loaded, err := tree()
	require.NoError(t, err)
	reg, err := loaded.Register()
	require.NoError(t, err)
	return loaded, reg
}

func lines(faults []house.Fault) []string {
	out := []string{}
	for _, f := range faults {
		out = append(out, f.String())
	}
	return out
}

// TestHouse runs every check over the module.
func TestHouse(t *testing.T) {
	loaded, reg := load(t)
	for _, c := range house.Checks() {
		t.Run(c.Name, func(t *testing.T) {
			faults, err := c.Run(loaded, reg)
			require.NoError(t, err)
			for _, f := range faults {
				t.Error(f)
			}
		})
	}
	t.Run("exceptions", func(t *testing.T) {
		for _, f := range loaded.Unneeded() {
			t.Error(f)
		}
	})
}

// TestBadTrees runs every check over a tree that it must refuse: exactly the
// faults that the tree's want.txt lists.
func TestBadTrees(t *testing.T) {
	_, reg := load(t)
	for _, c := range house.Checks() {
		t.Run(c.Name, func(t *testing.T) {
			dir, want := badTree(t, c.Name)
			require.NotEmpty(t, want)
			bad, err := house.Load(dir)
			require.NoError(t, err)
			if c.Name != "compiles" {
				require.Empty(t, bad.Broken, "the tree must compile, so that it is bad in one way only")
			}
			faults, err := c.Run(bad, reg)
			require.NoError(t, err)
			assert.Equal(t, want, strings.Join(lines(faults), "\n")+"\n")
		})
	}
}

// badTree returns the folder of the tree that a check must refuse, and the
// faults. The tree with foreign words is made here: they may not stand in this one.
func badTree(t *testing.T, name string) (dir, want string) {
	t.Helper()
	if name == "words" {
		dir = t.TempDir()
		text := "package bad\n\n// See /ho" + "me/me/notes, or ask this ses" + "sion.\n// TO" + "DO: later\n"
		require.NoError(t, os.WriteFile(filepath.Join(dir, "bad.go"), []byte(text), 0o644))
		return dir, "bad.go:3: holds /ho" + "me/m, which has no place in the project\n" +
			"bad.go:3: holds this ses" + "sion, which has no place in the project\n" +
			"bad.go:4: holds TO" + "DO, which has no place in the project\n"
	}
	dir = filepath.Join("testdata", "bad-"+name)
	data, err := os.ReadFile(filepath.Join(dir, "want.txt"))
	require.NoError(t, err)
	return dir, string(data)
}
