using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Compiler.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Directives;

namespace MediaCourse.Compiler;

/// <summary>Compiles the steps of notebooks, each continuing the ones before it. What notebooks have in common is compiled once.</summary>
internal sealed class StepCompiler(CellCompiler compiler)
{
    private readonly StepMemory _memory = new();

    /// <summary>Compiles a notebook, step by step.</summary>
    public IEnumerable<CompiledStep> Compile(IReadOnlyList<SourceStep> steps)
    {
        _memory.ForgetIfFull();
        var notebook = _memory.Beginning;
        var branch = notebook;
        foreach (var (index, step) in steps.Index())
        {
            if (step.Scope is StepScope.NewBranch or StepScope.NewBranchProbe)
            {
                branch = notebook;
            }

            switch (step.Scope)
            {
                case StepScope.Notebook:
                    var cell = CompileOnce(step, assemblyName: null, notebook);
                    notebook = cell.Next ?? notebook;
                    yield return cell.Compiled;
                    break;
                case StepScope.Branch or StepScope.NewBranch:
                    var apart = CompileOnce(step, string.Create(CultureInfo.InvariantCulture, $"Branch{index}"), branch);
                    branch = apart.Next ?? branch;
                    yield return apart.Compiled;
                    break;
                default:
                    var place = step.Scope == StepScope.Probe ? notebook : branch;
                    yield return CompileOnce(step, string.Create(CultureInfo.InvariantCulture, $"Probe{index}"), place).Compiled;
                    break;
            }
        }
    }

    private StepMemory.Outcome CompileOnce(SourceStep step, string? assemblyName, StepMemory.Place place)
    {
        if (StepMemory.Recall(place, assemblyName, step) is { } known)
        {
            return known;
        }

        var (compiled, chain) = Compile(step, assemblyName, place.Chain);
        var isContinued = step.Scope is StepScope.Notebook or StepScope.Branch or StepScope.NewBranch;
        return _memory.Remember(place, assemblyName, step, compiled, isContinued ? chain : []);
    }

    private (CompiledStep Compiled, IReadOnlyList<Submission> Chain) Compile(SourceStep step, string? assemblyName, Submission? previous)
    {
        var chain = new List<Submission>();
        var parts = ImmutableArray.CreateBuilder<CompiledCell>();
        var references = ImmutableArray.CreateBuilder<string>();
        try
        {
            NestingException.ThrowIfTooDeep(step.Code);
            foreach (var part in CellParts.Split(step.Code).Parts.Where(static part => part.Language == PartLanguage.CSharp))
            {
                var outcome = compiler.Compile(new CompileRequest(part.Text, step.Name, chain.LastOrDefault() ?? previous) { AssemblyName = assemblyName is null ? null : string.Create(CultureInfo.InvariantCulture, $"{assemblyName}_{parts.Count}") }, CancellationToken.None);
                if (!outcome.Succeeded)
                {
                    return Refused(CellErrors.NotCompiled(outcome.Errors));
                }

                chain.Add(outcome.Submission!);
                references.AddRange(outcome.Submission!.References);
                if (outcome.Cell is { } cell)
                {
                    parts.Add(cell);
                }
            }

            return (new CompiledStep(parts.ToImmutable(), references.ToImmutable(), Error: null), chain);
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

    private static (CompiledStep Compiled, IReadOnlyList<Submission> Chain) Refused(Notebooks.Documents.ErrorOutput error) => (CompiledStep.Refused(error), []);
}
