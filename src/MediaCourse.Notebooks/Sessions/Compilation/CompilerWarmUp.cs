using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>
/// Gets the compiler ready while the process has other things to do: most of the time that a first cell takes goes
/// into loading and translating the compiler itself.
/// </summary>
public static class CompilerWarmUp
{
    private const string Cell = """
        var words = new List<string> { "one" };
        Console.WriteLine($"{words.Count}");
        words.Count
        """;

    // The first session starts sooner with what is here; nothing else depends on it.
    private static FrameworkReferences? s_read;

    private static readonly Lazy<Task> Running = new(static () => Task.WhenAll(Task.Run(CompileCell), Task.Run(EmitClass)));

    /// <summary>Starts the warm-up, once in a process. A cell compiled before its end repeats a part of it.</summary>
    public static Task Start() => Running.Value;

    /// <summary>References for one session: those that the warm-up has read go to the first that asks.</summary>
    internal static FrameworkReferences TakeReferences() => Interlocked.Exchange(ref s_read, value: null) ?? new FrameworkReferences();

    private static void CompileCell()
    {
        var references = new FrameworkReferences();
        new CellCompiler(AppContext.BaseDirectory, () => references, FileScope.Everywhere).Compile(new CompileRequest(Cell, "warm-up", Previous: null), CancellationToken.None);
        s_read = references;
    }

    /// <summary>A class needs no more than one reference, so this is at the compiler's last stage while a cell is at its first.</summary>
    private static void EmitClass()
    {
        const string Code = "class C { static int x = 1; int M(int a) { return a + x; } }";
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        CSharpCompilation
            .Create(
                "warm-up",
                [CSharpSyntaxTree.ParseText(SourceText.From(Code, Encoding.UTF8))],
                [FrameworkReferences.Reference(typeof(object).Assembly.Location)],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false))
            .Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
    }
}
