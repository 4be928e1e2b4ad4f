using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaCourse.Compiler.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Directives;

namespace MediaCourse.Compiler;

/// <summary>Compiles the steps of notebooks, each continuing the ones before it. Beginnings that notebooks share are compiled once.</summary>
internal sealed class StepCompiler(CellCompiler compiler)
{
    private const int MostRemembered = 200;

    private readonly Dictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>Compiles a notebook, step by step.</summary>
    public IEnumerable<CompiledStep> Compile(IReadOnlyList<SourceStep> steps)
    {
        Submission? notebook = null;
        Submission? branch = null;
        var path = "";
        var isShared = true;
        foreach (var (index, step) in steps.Index())
        {
            if (step.Scope is StepScope.NewBranch or StepScope.NewBranchProbe)
            {
                branch = notebook;
            }

            switch (step.Scope)
            {
                case StepScope.Notebook or StepScope.Shared:
                    isShared &= step.Scope == StepScope.Shared;
                    path = isShared ? Extend(path, step) : path;
                    var cell = isShared ? CompileOnce(path, step, notebook) : Compile(step, assemblyName: null, notebook);
                    notebook = cell.Chain ?? notebook;
                    yield return cell.Step;
                    break;
                case StepScope.Branch or StepScope.NewBranch:
                    var apart = Compile(step, string.Create(CultureInfo.InvariantCulture, $"Branch{index}"), branch);
                    branch = apart.Chain ?? branch;
                    yield return apart.Step;
                    break;
                default:
                    yield return Compile(step, string.Create(CultureInfo.InvariantCulture, $"Probe{index}"), step.Scope == StepScope.Probe ? notebook : branch).Step;
                    break;
            }
        }
    }

    private Remembered CompileOnce(string path, SourceStep step, Submission? chain)
    {
        if (!_remembered.TryGetValue(path, out var result))
        {
            result = Compile(step, assemblyName: null, chain);
            if (_remembered.Count < MostRemembered)
            {
                _remembered[path] = result;
            }
        }

        return result;
    }

    private Remembered Compile(SourceStep step, string? assemblyName, Submission? chain)
    {
        var parts = ImmutableArray.CreateBuilder<CompiledCell>();
        var references = ImmutableArray.CreateBuilder<string>();
        try
        {
            NestingException.ThrowIfTooDeep(step.Code);
            foreach (var part in CellParts.Split(step.Code).Parts.Where(static part => part.Language == PartLanguage.CSharp))
            {
                var outcome = compiler.Compile(new CompileRequest(part.Text, step.Name, chain) { AssemblyName = assemblyName is null ? null : string.Create(CultureInfo.InvariantCulture, $"{assemblyName}_{parts.Count}") }, CancellationToken.None);
                if (!outcome.Succeeded)
                {
                    return Refused(CellErrors.NotCompiled(outcome.Errors));
                }

                chain = outcome.Submission;
                references.AddRange(outcome.Submission!.References);
                if (outcome.Cell is { } cell)
                {
                    parts.Add(cell);
                }
            }

            return new Remembered(new CompiledStep(parts.ToImmutable(), references.ToImmutable(), Error: null), chain);
        }
        catch (DirectiveException error)
        {
            return Refused(CellErrors.NotPrepared("UnknownDirective", string.Create(CultureInfo.InvariantCulture, $"{step.Name}, line {error.Line}: {error.Message}")));
        }
        catch (NestingException error)
        {
            return Refused(CellErrors.NotPrepared("CompilationError", $"{step.Name}: {error.Message}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or ArgumentException or NotSupportedException)
        {
            return Refused(CellErrors.NotPrepared("CompilationError", $"{step.Name}: a file of its #r or #load lines cannot be used."));
        }
    }

    private static Remembered Refused(Notebooks.Documents.ErrorOutput error) => new(CompiledStep.Refused(error), Chain: null);

    private static string Extend(string path, SourceStep step) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{step.Name}\n{step.Code}")));

    private sealed record Remembered(CompiledStep Step, Submission? Chain);
}
