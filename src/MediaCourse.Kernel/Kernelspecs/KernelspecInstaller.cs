using System.Collections.Immutable;

namespace MediaCourse.Kernel.Kernelspecs;

/// <summary>Makes the kernel known to Jupyter, and takes that back.</summary>
/// <param name="folders">Where Jupyter looks.</param>
public sealed class KernelspecInstaller(KernelspecFolders folders)
{
    /// <summary>The kernelspec of our own name.</summary>
    public const string OwnName = "mediacourse";

    /// <summary>The kernelspec that notebooks of .NET Interactive, and our lessons, name.</summary>
    public const string SharedName = ".net-csharp";

    private const string Replaced = ".replaced";
    private const string Logo = "logo-svg.svg";

    /// <summary>Writes the kernelspecs.</summary>
    /// <param name="target">Folder of kernelspecs to write to.</param>
    /// <param name="start">How a kernel is started.</param>
    /// <param name="replace">Whether to take <c>.net-csharp</c> over from another kernel.</param>
    /// <exception cref="KernelspecException">The folder cannot be written to.</exception>
    public KernelspecChanges Install(string target, KernelStart start, bool replace)
    {
        ArgumentNullException.ThrowIfNull(start);
        var foreign = List([target]).FirstOrDefault(static spec => spec is { Name: SharedName, IsOurs: false });
        var earlier = Kernelspec.Read(Path.Combine(target, OwnName)) is { IsOurs: true } ours && !ours.Command.SequenceEqual(start.Command) ? ours : null;
        var written = ImmutableArray.CreateBuilder<Kernelspec>();
        try
        {
            written.Add(Write(new Kernelspec(OwnName, Path.Combine(target, OwnName), "MediaCourse (C#)", start.Command), start));
            if (foreign is null || replace)
            {
                written.Add(Write(new Kernelspec(SharedName, Path.Combine(target, SharedName), ".NET (C#)", start.Command), start));
                foreign = null;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KernelspecException($"{target} cannot be written to ({error.Message.TrimEnd('.')}); name another folder by --prefix.", error);
        }

        return new KernelspecChanges(written.ToImmutable(), foreign, earlier);
    }

    /// <summary>Removes the kernelspecs that start our command, and puts back what they replaced.</summary>
    /// <param name="only">The folder of kernelspecs where they are, or null for wherever Jupyter looks.</param>
    /// <exception cref="KernelspecException">One cannot be removed.</exception>
    public ImmutableArray<Kernelspec> Uninstall(string? only = null)
    {
        var removed = ImmutableArray.CreateBuilder<Kernelspec>();
        foreach (var spec in In(only is null ? folders.Searched : [only]).Where(static spec => spec.IsOurs))
        {
            try
            {
                Remove(spec);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new KernelspecException($"{spec.Folder} cannot be removed ({error.Message.TrimEnd('.')}); remove it by hand.", error);
            }

            removed.Add(spec);
        }

        return removed.ToImmutable();
    }

    /// <summary>All kernelspecs in the order in which Jupyter finds them; of two with one name the first counts.</summary>
    /// <param name="more">Folders of kernelspecs beside those where Jupyter looks.</param>
    public ImmutableArray<Kernelspec> List(IEnumerable<string> more) => In(folders.Searched.Concat(more));

    private static ImmutableArray<Kernelspec> In(IEnumerable<string> searched) =>
    [
        .. searched
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            .Select(Kernelspec.Read)
            .OfType<Kernelspec>(),
    ];

    private static Kernelspec Write(Kernelspec spec, KernelStart start)
    {
        Directory.CreateDirectory(spec.Folder);
        var file = Path.Combine(spec.Folder, Kernelspec.FileName);
        if (Kernelspec.Read(spec.Folder) is { IsOurs: false })
        {
            File.Move(file, file + Replaced, overwrite: true);
        }

        var draft = file + ".new";
        File.WriteAllText(draft, spec.ToJson(start.Environment));
        File.Move(draft, file, overwrite: true);
        if (!File.Exists(file + Replaced))
        {
            using var logo = typeof(KernelspecInstaller).Assembly.GetManifestResourceStream(Logo)!;
            using var copy = File.Create(Path.Combine(spec.Folder, Logo));
            logo.CopyTo(copy);
        }

        return spec;
    }

    private static void Remove(Kernelspec spec)
    {
        var file = Path.Combine(spec.Folder, Kernelspec.FileName);
        if (File.Exists(file + Replaced))
        {
            File.Move(file + Replaced, file, overwrite: true);
        }
        else
        {
            Directory.Delete(spec.Folder, recursive: true);
        }
    }
}

/// <summary>What an installation has done.</summary>
/// <param name="Written">The kernelspecs written.</param>
/// <param name="LeftAlone">The other kernel's <c>.net-csharp</c>, which was left as it is, or null.</param>
/// <param name="Earlier">What started another installation of this command until now, or null.</param>
public sealed record KernelspecChanges(ImmutableArray<Kernelspec> Written, Kernelspec? LeftAlone, Kernelspec? Earlier);
