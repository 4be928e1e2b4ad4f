using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using MediaCourse.Executor.Formatting;

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
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"   in {(name is null ? "" : name + ", ")}{Path.GetFileName(file)}, line {frame.GetFileLineNumber()}"));
        }

        return lines;
    }

    private static bool IsInCell(MethodBase method) =>
        AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is CellLoadContext context && context.IsCell(method.Module.Assembly);

    /// <summary>The method's name as the cell has it, or null for the cell's own statements.</summary>
    private static string? NameInSource(MethodBase method)
    {
        var type = method.DeclaringType;
        // Async methods and iterators, and the cell's own statements, stand in classes named for them: "<Greet>d__3".
        var name = TypeName.InSource(method.Name == "MoveNext" && type?.Name.StartsWith('<') == true ? type.Name : method.Name);
        return name switch
        {
            "<Initialize" or "Initialize" or "<Factory>" or "Factory" => null,
            ".ctor" or ".cctor" when IsSubmission(type) => null,
            ".ctor" => "new " + TypeName.Of(type!),
            ".cctor" => TypeName.Of(type!),
            _ => name,
        };
    }

    private static bool IsSubmission(Type? type) => type?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true;
}
