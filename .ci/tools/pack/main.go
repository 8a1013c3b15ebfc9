// Command pack lays a module out as a version in a local file proxy, as a module
// proxy on the network would serve it: list, info, mod and zip.
//
//	pack -dir . -version v0.0.1 -proxy DIR
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

func main() {
	dir := flag.String("dir", ".", "root of the module")
	version := flag.String("version", "v0.0.1", "version to give it")
	proxy := flag.String("proxy", "", "folder of the proxy")
	flag.Parse()
	if err := pack(*dir, *version, *proxy); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func pack(dir, version, proxy string) error {
	if proxy == "" {
		return fmt.Errorf("-proxy says where to write")
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	path := modfile.ModulePath(mod)
	escaped, err := module.EscapePath(path)
	if err != nil {
		return err
	}
	at := filepath.Join(proxy, filepath.FromSlash(escaped), "@v")
	if err := os.MkdirAll(at, 0o755); err != nil {
		return err
	}
	info, err := json.Marshal(map[string]any{"Version": version, "Time": time.Now().UTC().Truncate(time.Second)})
	if err != nil {
		return err
	}
	for name, data := range map[string][]byte{"list": []byte(version + "\n"), version + ".info": info, version + ".mod": mod} {
		if err := os.WriteFile(filepath.Join(at, name), data, 0o644); err != nil {
			return err
		}
	}
	out, err := os.Create(filepath.Join(at, version+".zip"))
	if err != nil {
		return err
	}
	if err := zip.CreateFromDir(out, module.Version{Path: path, Version: version}, dir); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
