using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Executor.Running;

/// <summary>The frames of a stack trace that lie in cells, in the words of the notebook.</summary>
internal static class CellFrames
{
    private const int Maximum = 20;

    /// <summary>Lines such as <c>   in Greet, cell 3, line 2</c>, innermost first.</summary>
    public static IReadOnlyList<string> Of(Exception error)
    {
        var lines = new List<string>();
        foreach (var frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || !IsInCell(method) || frame.GetFileName() is not { } file || frame.GetFileLineNumber() == 0)
            {
                continue;
            }

            if (lines.Count == Maximum)
            {
                lines.Add("   …");
                break;
            }

            var name = NameInSource(method);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"   in {(name is null ? "" : name + ", ")}{file}, line {frame.GetFileLineNumber()}"));
        }

        return lines;
    }

    private static bool IsInCell(MethodBase method) =>
        AssemblyLoadContextOf(method) is CellLoadContext context && context.IsCell(method.Module.Assembly);

    private static System.Runtime.Loader.AssemblyLoadContext? AssemblyLoadContextOf(MethodBase method) =>
        System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(method.Module.Assembly);

    /// <summary>The method's name as the cell has it, or null for the cell's own statements.</summary>
    private static string? NameInSource(MethodBase method)
    {
        // Statements, async methods and iterators stand in classes named for them: "<<Initialize>>d__0", "<Greet>d__3".
        var name = method.Name == "MoveNext" && method.DeclaringType is { } type && type.Name.StartsWith('<') ? type.Name : method.Name;
        // Lambdas and local functions carry the name of the method around them: "<Greet>b__0", "<Greet>g__Inner|0".
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            name = name[(local + 4)..];
            var end = name.IndexOf('|', StringComparison.Ordinal);
            return end < 0 ? name : name[..end];
        }

        name = name.TrimStart('<');
        var close = name.IndexOf('>', StringComparison.Ordinal);
        name = close < 0 ? name : name[..close];
        return name switch
        {
            "Initialize" or "Factory" or "Main" => null,
            ".ctor" when method.DeclaringType is { } declaring => declaring.Name.StartsWith("Submission#", StringComparison.Ordinal) ? null : "new " + declaring.Name,
            ".cctor" when method.DeclaringType is { } declaring => declaring.Name,
            _ => name,
        };
    }
}
