using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace MediaCourse.Executor.Formatting;

/// <summary>Tells an exception to a reader who may be new to programming: type, message, and where in their own code.</summary>
internal static class ExceptionText
{
    private const int MaxCauses = 10;

    /// <summary>Type and message on one line.</summary>
    public static string OneLine(Exception error)
    {
        var message = MessageOf(error).ReplaceLineEndings(" ").Trim();
        return message.Length == 0 ? TypeName.Of(error.GetType()) : $"{TypeName.Of(error.GetType())}: {message}";
    }

    /// <summary>Type, message and frames, then the same of each cause.</summary>
    public static string Describe(Exception error)
    {
        var text = new StringBuilder();
        Write(text, error);
        var cause = error;
        for (var depth = 0; depth < MaxCauses && Inner(cause) is { } inner; depth++)
        {
            text.Append("\ncaused by ");
            Write(text, inner);
            cause = inner;
        }

        return text.ToString();
    }

    /// <summary>The frames that a reader can make something of, innermost first, such as <c>   at Person.Greet(string name)</c>.</summary>
    public static IReadOnlyList<string> Frames(Exception error)
    {
        var frames = new List<string>();
        foreach (var frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is { } method && !IsPlumbing(method))
            {
                frames.Add("   at " + Describe(method, frame));
            }
        }

        return frames;
    }

    private static void Write(StringBuilder text, Exception error)
    {
        var message = MessageOf(error);
        text.Append(TypeName.Of(error.GetType())).Append(message.Length == 0 ? "" : ": ").Append(message);
        foreach (var frame in Frames(error))
        {
            text.Append('\n').Append(frame);
        }
    }

    private static Exception? Inner(Exception error)
    {
        try
        {
            return error.InnerException;
        }
        catch (Exception failure) when (failure is not ThreadAbortException)
        {
            return null;
        }
    }

    private static string MessageOf(Exception error)
    {
        try
        {
            return error.Message ?? "";
        }
        catch (Exception failure) when (failure is not ThreadAbortException)
        {
            return "(its message could not be read)";
        }
    }

    private static bool IsPlumbing(MethodBase method)
    {
        var type = method.DeclaringType;
        return type is null
            || type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading.Tasks"
            || type.Assembly == typeof(ExceptionText).Assembly
            || (type.Assembly == typeof(object).Assembly && !(type.IsVisible && method.IsPublic))
            || IsCellBody(method);
    }

    /// <summary>Whether the method is the body of a cell, which the host names by the cell's number and line.</summary>
    private static bool IsCellBody(MethodBase method) =>
        method.DeclaringType is { } type
        && (type.Name.StartsWith("Submission#", StringComparison.Ordinal) || type.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true)
        && (method.Name is "<Initialize>" or "<Factory>" or "<Main>" || type.Name.StartsWith("<<Initialize>>d", StringComparison.Ordinal));

    private static string Describe(MethodBase method, StackFrame frame)
    {
        var text = new StringBuilder();
        var type = method.DeclaringType!;
        var name = TypeName.InSource(method.Name);
        // The compiler moves async methods, iterators and lambdas into types of their own.
        while (type.DeclaringType is { } outer && type.Name.StartsWith('<'))
        {
            name = string.Equals(method.Name, "MoveNext", StringComparison.Ordinal) ? TypeName.InSource(type.Name) : name;
            type = outer;
        }

        if (!type.Name.StartsWith("Submission#", StringComparison.Ordinal))
        {
            text.Append(TypeName.Of(type)).Append(name.StartsWith('.') ? "" : ".");
        }

        text.Append(name).Append('(');
        var parameters = method.GetParameters();
        for (var i = 0; i < parameters.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(TypeName.Of(parameters[i].ParameterType)).Append(' ').Append(parameters[i].Name);
        }

        text.Append(')');
        if (frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" in {Path.GetFileName(file)}, line {frame.GetFileLineNumber()}");
        }

        return text.ToString();
    }
}
