using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Packages;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Directives;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Takes a cell as far as it goes without running it: its parts, its packages, its compilation.</summary>
internal sealed class CellPreparation(CellCompiler compiler, string folder)
{
    private static readonly RestoredPackages NoPackages = new([], [], []);
    private readonly PackageRestore _restore = new(folder);
    private ImmutableArray<PackageRequest> _packages = [];
    private RestoredPackages _restored = NoPackages;
    private int _questions;

    /// <summary>Prepares a cell. All of its parts compile, or the cell is refused as a whole.</summary>
    public async Task<PreparedCell> PrepareAsync(CellRequest cell, Submission? chain, SessionLoss? loss, CancellationToken cancellationToken)
    {
        var code = cell.Code;
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {cell.ExecutionCount}");
        try
        {
            NestingException.ThrowIfTooDeep(code);
            await CompilerWarmUp.Start().WaitAsync(cancellationToken);
            var parts = CellParts.Split(code);
            var steps = ImmutableArray.CreateBuilder<CellStep>(parts.Parts.Length);
            foreach (var part in parts.Parts)
            {
                var (step, errors) = part.Language == PartLanguage.CSharp
                    ? await CompileAsync(new CompileRequest(part.Text, name, chain) { AssemblyName = AssemblyNameFor(cell) }, cancellationToken)
                    : (new CellStep(Shown(part), Submission: null, Cell: null, CellReferences.None), []);
                if (!errors.IsEmpty)
                {
                    return Refused(CellErrors.NotCompiled(loss is null ? errors : [.. errors.Select(error => error.WithHint(loss))]));
                }

                chain = step.Submission ?? chain;
                steps.Add(step);
            }

            return new PreparedCell(steps.ToImmutable(), parts.IsTimed, Error: null);
        }
        catch (DirectiveException error)
        {
            return Refused(CellErrors.NotPrepared("UnknownDirective", string.Create(CultureInfo.InvariantCulture, $"{name}, line {error.Line}: {error.Message}")));
        }
        catch (NestingException error)
        {
            return Refused(CellErrors.NotPrepared("CompilationError", $"{name}: {error.Message}"));
        }
        catch (PackageRestoreException error)
        {
            return Refused(CellErrors.NotPrepared("PackageNotFound", error.Message));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or NotSupportedException)
        {
            // A file behind #r or #load can be anything, and change while it is read.
            return Refused(CellErrors.NotPrepared("CompilationError", $"{name}: a file of its #r or #load lines cannot be used: {error.Message}"));
        }
    }

    /// <summary>The session starts afresh, without packages.</summary>
    public void Forget()
    {
        _packages = [];
        _restored = NoPackages;
    }

    private async Task<(CellStep Step, ImmutableArray<CellDiagnostic> Errors)> CompileAsync(CompileRequest request, CancellationToken cancellationToken)
    {
        var packages = await RestoreAsync(compiler.PackagesOf(request, cancellationToken), cancellationToken);
        request = request with { PackageAssemblies = packages.CompilePaths };

        // On a thread of its own: a compilation that does not heed its cancellation must not hold up the session.
        var outcome = await Task.Run(() => compiler.Compile(request, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        var references = new CellReferences([.. outcome.Submission?.References ?? [], .. packages.RuntimePaths], packages.NativeFolders);
        return (new CellStep(Shown: null, outcome.Submission, outcome.Cell, references), outcome.Errors);
    }

    private async Task<RestoredPackages> RestoreAsync(IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        if (references.Count == 0)
        {
            return NoPackages;
        }

        ImmutableArray<PackageRequest> all = [.. _packages.Union(references.Select(PackageRequest.Parse))];
        if (all.Length > _packages.Length)
        {
            _restored = await _restore.RestoreAsync(all, cancellationToken);
            _packages = all;
        }

        return _restored;
    }

    private string? AssemblyNameFor(CellRequest cell) =>
        cell.IsKept ? null : string.Create(CultureInfo.InvariantCulture, $"Question{++_questions}");

    private static MimeBundle Shown(CellPart part) =>
        MimeBundle.Of((part.Language == PartLanguage.Markdown ? "text/markdown" : "text/html", part.Text));

    private static PreparedCell Refused(ErrorOutput error) => new([], IsTimed: false, error);
}
