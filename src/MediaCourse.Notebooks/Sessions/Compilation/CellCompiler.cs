using System.Collections.Immutable;
using System.Text;
using MediaCourse.Executor.Surface;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>
/// Compiles cells. It keeps no state but what it has read from disk: a cell's place in its notebook is its
/// <see cref="Submission"/>, and several cells may continue the same one.
/// </summary>
public sealed class CellCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>The usings that .NET Interactive's C# kernel gives to every cell, and what cells may call without one.</summary>
    private static readonly ImmutableArray<string> DefaultUsings =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        typeof(CellSurface).FullName!,
    ];

    /// <summary>How long a cell waits for its turn at the compiler; a compilation that was given up may never end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _turn = new();
    private readonly Lazy<FrameworkReferences> _framework;
    private readonly string _folder;
    private readonly LibraryReferences _libraries;
    private readonly LoadedScriptResolver _scripts;
    private readonly LoadedScriptResolver _scriptsAsTheyAre;

    /// <summary>Creates a compiler.</summary>
    /// <param name="folder">Where the relative paths of <c>#r</c> and <c>#load</c> start, absolute.</param>
    public CellCompiler(string folder)
        : this(folder, CompilerWarmUp.TakeReferences, FileScope.Everywhere)
    {
    }

    /// <summary>Creates a compiler of cells that may not bring in every file.</summary>
    internal CellCompiler(string folder, Func<FrameworkReferences> framework, FileScope scope)
    {
        _framework = new Lazy<FrameworkReferences>(framework);
        _folder = folder;
        _libraries = new LibraryReferences(folder, scope);
        _scripts = new LoadedScriptResolver(folder, ParseOptions, scope);
        _scriptsAsTheyAre = new LoadedScriptResolver(folder, parseOptions: null, scope);
    }

    /// <summary>Compiles a cell to the end, or gives the reasons why it cannot be.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CompileOutcome Compile(CompileRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return InTurn(() => CompileInTurn(request, cancellationToken));
    }

    /// <summary>
    /// Does something that reads the references' types while nothing else does: of two compilations at one time each
    /// may read them, and one's types are then not the other's.
    /// </summary>
    internal T InTurn<T>(Func<T> action)
    {
        var isAlone = _turn.TryEnter(Patience);
        try
        {
            return action();
        }
        finally
        {
            if (isAlone)
            {
                _turn.Exit();
            }
        }
    }

    /// <summary>A cell that may be unfinished, against the whole framework, to be looked into and not to be run.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal CSharpCompilation Analyse(CompileRequest request, CancellationToken cancellationToken)
    {
        var whole = request.Previous?.WithWholeFramework(_framework.Value, cancellationToken);
        var isWhole = request.Previous is null || whole is not null;
        return CreateCompilation(
            request with { Previous = whole ?? request.Previous },
            Parse(request.Code, request.Name, cancellationToken),
            _scriptsAsTheyAre,
            isWhole ? _framework.Value.All : _framework.Value.Core);
    }

    /// <summary>Why a cell would not compile, without compiling it to the end.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal ImmutableArray<CellDiagnostic> Diagnose(CompileRequest request, CancellationToken cancellationToken)
    {
        var compilation = Analyse(request, cancellationToken);
        var errors = compilation.GetDiagnostics(cancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !PackageDirective.Is(diagnostic));
        return CellDiagnostics.From(errors, new Submission(compilation, request.Previous, request.UsablePackages, needsWholeFramework: true), cancellationToken);
    }

    private CompileOutcome CompileInTurn(CompileRequest request, CancellationToken cancellationToken)
    {
        var tree = Parse(request.Code, request.Name, cancellationToken);
        var misshapen = tree.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (misshapen.Count > 0)
        {
            // What the names mean is told once the form is right: half a call means something else than the whole.
            var compilation = CreateCompilation(request, tree, _scriptsAsTheyAre, _framework.Value.Core);
            return new CompileOutcome(Submission: null, Cell: null, CellDiagnostics.From(misshapen, new Submission(compilation, request.Previous, request.UsablePackages, needsWholeFramework: false), cancellationToken));
        }

        var stoppable = Checkpoints.InsertInto(tree, cancellationToken) is { } code ? Parse(code, request.Name, cancellationToken) : tree;
        if (request.Previous?.NeedsWholeFramework != true
            && Compile(request, stoppable, _scripts, wholeFramework: false, cancellationToken) is { Succeeded: true } first)
        {
            return first;
        }

        var second = WithWholeFramework(request, cancellationToken);
        return Compile(second, stoppable, _scripts, wholeFramework: true, cancellationToken) is { Succeeded: true } whole
            ? whole
            // Errors are told in the places of the code as the reader has it.
            : Compile(second, tree, _scriptsAsTheyAre, wholeFramework: true, cancellationToken);
    }

    // Cells of one session have to see the same references, or one's types are not the other's.
    private CompileRequest WithWholeFramework(CompileRequest request, CancellationToken cancellationToken) =>
        request with { Previous = request.Previous?.WithWholeFramework(_framework.Value, cancellationToken) ?? request.Previous };

    internal static bool HasErrors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private CompileOutcome Compile(CompileRequest request, SyntaxTree tree, LoadedScriptResolver scripts, bool wholeFramework, CancellationToken cancellationToken)
    {
        var compilation = CreateCompilation(request, tree, scripts, wholeFramework ? _framework.Value.All : _framework.Value.Core);
        var submission = new Submission(compilation, request.Previous, request.UsablePackages, wholeFramework);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: EmitOptions, cancellationToken: cancellationToken);
        var errors = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            return new CompileOutcome(Submission: null, Cell: null, CellDiagnostics.From(errors, submission, cancellationToken));
        }

        if (!emitted.Success)
        {
            // Usings, comments, nothing at all: later cells see it, but there is nothing to run.
            return new CompileOutcome(submission, Cell: null, Errors: []);
        }

        var cell = new CompiledCell(
            compilation.Options.ScriptClassName!,
            SubmissionResult.IsShown(compilation, cancellationToken),
            submission.Depth,
            assembly.ToArray(),
            symbols.ToArray());
        return new CompileOutcome(submission, cell, Errors: []);
    }

    /// <summary>What stands in the <c>#r "nuget: …"</c> lines of a cell and of the files it loads.</summary>
    public IReadOnlyList<string> PackagesOf(CompileRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Code.Contains('#', StringComparison.Ordinal)
            ? [.. PackageDirective.In(Parse(request.Code, request.Name, cancellationToken), _scripts, ParseOptions, cancellationToken)]
            : [];
    }

    internal static SyntaxTree Parse(string code, string name, CancellationToken cancellationToken) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, name, cancellationToken);

    private CSharpCompilation CreateCompilation(CompileRequest request, SyntaxTree tree, LoadedScriptResolver scripts, ImmutableArray<MetadataReference> references)
    {
        var depth = request.Previous is null ? 0 : request.Previous.Depth;
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: $"Submission#{depth}",
            usings: DefaultUsings,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            warningLevel: 0,
            concurrentBuild: false,
            deterministic: true,
            sourceReferenceResolver: scripts,
            metadataReferenceResolver: new CellReferenceResolver(_libraries, _folder, request.UsablePackages),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        return CSharpCompilation.CreateScriptCompilation(
            request.AssemblyName ?? $"Cell{depth}",
            tree,
            [.. references, .. request.UsablePackages.Select(_libraries.Read)],
            options,
            request.Previous?.Compilation,
            typeof(object));
    }}
