using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Running;

/// <summary>Where the cells' assemblies live, and those that they reference by <c>#r</c>.</summary>
internal sealed class CellLoadContext : AssemblyLoadContext
{
    private readonly ValueFormatter _formatter;
    private readonly ConcurrentDictionary<string, string> _pathBySimpleName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Assembly> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [];
    private readonly List<string> _nativeFolders = [];

    public CellLoadContext(ValueFormatter formatter)
        : base("cells") => _formatter = formatter;

    /// <summary>Makes referenced assemblies known. They are loaded at once, so that the formatters they offer are known too.</summary>
    public void Reference(IEnumerable<string> paths, IEnumerable<string> nativeFolders)
    {
        foreach (var folder in nativeFolders)
        {
            _nativeFolders.Add(folder);
        }

        foreach (var path in paths)
        {
            _pathBySimpleName[Path.GetFileNameWithoutExtension(path)] = path;
            var folder = Path.GetDirectoryName(path);
            if (folder is not null && !_folders.Contains(folder, StringComparer.Ordinal))
            {
                _folders.Add(folder);
            }
        }

        foreach (var path in paths)
        {
            try
            {
                _formatter.Register(LoadFromAssemblyPath(path));
            }
            catch (Exception error) when (error is BadImageFormatException or FileLoadException or FileNotFoundException)
            {
                // Metadata without code, or a second version of the same name: compiling needed it, running may not.
            }
        }
    }

    /// <summary>Loads a cell.</summary>
    public Assembly LoadCell(ReadOnlyMemory<byte> assembly, ReadOnlyMemory<byte> symbols)
    {
        using var image = new MemoryStream(assembly.ToArray(), writable: false);
        using var pdb = symbols.IsEmpty ? null : new MemoryStream(symbols.ToArray(), writable: false);
        var loaded = LoadFromStream(image, pdb);
        _cells[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    /// <summary>Whether the assembly is a cell, not one that cells reference.</summary>
    public bool IsCell(Assembly assembly) => _cells.TryGetValue(assembly.GetName().Name!, out var cell) && cell == assembly;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_cells.TryGetValue(name, out var cell))
        {
            return cell;
        }

        if (_pathBySimpleName.TryGetValue(name, out var path))
        {
            return LoadFromAssemblyPath(path);
        }

        if (IsKnownToTheProcess(assemblyName))
        {
            return null;
        }

        foreach (var folder in _folders)
        {
            path = Path.Combine(folder, name + ".dll");
            if (File.Exists(path))
            {
                return LoadFromAssemblyPath(path);
            }
        }

        return null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var folder in _nativeFolders)
        {
            foreach (var file in NativeFileNames(unmanagedDllName))
            {
                var path = Path.Combine(folder, file);
                if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle))
                {
                    return handle;
                }
            }
        }

        return 0;
    }

    private static IEnumerable<string> NativeFileNames(string name)
    {
        yield return name;
        if (OperatingSystem.IsWindows())
        {
            yield return name + ".dll";
        }
        else
        {
            var suffix = OperatingSystem.IsMacOS() ? ".dylib" : ".so";
            yield return $"lib{name}{suffix}";
            yield return name + suffix;
        }
    }

    private static bool IsKnownToTheProcess(AssemblyName name)
    {
        try
        {
            Default.LoadFromAssemblyName(name);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
