using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MediaCourse.Executor.Formatting;

/// <summary>What a text stands for, as far as it matters for showing it.</summary>
internal enum TextKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number: set flush right in a column.</summary>
    Number,

    /// <summary>A remark of the formatter, such as <c>&lt;null&gt;</c>: set apart from a text that reads the same.</summary>
    Remark,
}

/// <summary>Writes values that are shown as one text, in the invariant culture.</summary>
internal static class ScalarText
{
    /// <summary>The text of a value that has no parts worth showing; false for the others.</summary>
    public static bool TryWrite(object? value, out string text, out TextKind kind)
    {
        kind = TextKind.Text;
        switch (value)
        {
            case null:
                (text, kind) = ("<null>", TextKind.Remark);
                return true;
            case string or char or bool or Enum:
                text = value.ToString()!;
                return true;
            case double or float or Half or decimal or int or long or short or sbyte or byte or uint or ulong or ushort or nint or nuint or Int128 or UInt128:
                (text, kind) = (((IFormattable)value).ToString(format: null, CultureInfo.InvariantCulture), TextKind.Number);
                return true;
            case DateTime time:
                text = time.ToString(time.Kind == DateTimeKind.Utc ? "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
                return true;
            case DateTimeOffset time:
                text = time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture);
                return true;
            case DateOnly date:
                text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return true;
            case TimeOnly time:
                text = time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
                return true;
            case TimeSpan span:
                text = span.ToString("c", CultureInfo.InvariantCulture);
                return true;
            default:
                return TryWriteOther(value, out text, out kind);
        }
    }

    private static bool TryWriteOther(object value, out string text, out TextKind kind)
    {
        kind = TextKind.Text;
        switch (value)
        {
            case Type type:
                text = TypeName.Of(type);
                return true;
            case Delegate function:
                var method = TypeName.InSource(function.Method.Name);
                text = function.Method.Name.Contains('<', StringComparison.Ordinal)
                    ? $"{TypeName.Of(value.GetType())} ({method})"
                    : $"'{method}' is a method. To call it, put round brackets behind it: {method}()";
                return true;
            case MemberInfo or ParameterInfo or Assembly:
                return TryToString(value, out text);
            case Task or ValueTask:
                (text, kind) = (NotAwaited(TaskName(value.GetType())), TextKind.Remark);
                return true;
            case byte[] bytes:
                text = Bytes(bytes);
                return true;
            case ReadOnlyMemory<char> memory:
                text = memory.ToString();
                return true;
            case Memory<char> memory:
                text = memory.ToString();
                return true;
            case Exception or IEnumerable or ITuple:
                text = "";
                return false;
            case IFormattable formattable:
                kind = IsNumber(value.GetType()) ? TextKind.Number : TextKind.Text;
                return TryToString(() => formattable.ToString(format: null, CultureInfo.InvariantCulture), out text);
            case var _ when IsOf(value.GetType(), typeof(ValueTask<>)):
                (text, kind) = (NotAwaited(TypeName.Of(value.GetType())), TextKind.Remark);
                return true;
            case var _ when Array.Exists(value.GetType().GetInterfaces(), candidate => IsOf(candidate, typeof(IAsyncEnumerable<>))):
                (text, kind) = ("Asynchronous sequence: go through it with await foreach to see its items.", TextKind.Remark);
                return true;
            default:
                text = "";
                return IsFrameworkScalar(value.GetType()) && TryToString(value, out text);
        }
    }

    /// <summary>The value's own <c>ToString()</c>; false where it is the inherited one that names the type, or fails.</summary>
    public static bool TryToString(object value, out string text) => TryToString(value.ToString, out text);

    /// <summary>Whether <c>ToString</c> was written for this type or an ancestor, by hand rather than by the compiler.</summary>
    public static bool HasOwnToString(Type type)
    {
        var declaring = type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, [])?.DeclaringType;
        return declaring is not null
            && declaring != typeof(object)
            && declaring != typeof(ValueType)
            && !TypeName.IsAnonymous(declaring)
            && !(IsRecord(declaring) && IsCompilerGenerated(declaring));
    }

    private static bool IsCompilerGenerated(Type type) =>
        type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly, [])?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;

    /// <summary>Whether the type is a record.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    private static bool IsFrameworkScalar(Type type) =>
        !(IsOf(type, typeof(KeyValuePair<,>)) || IsOf(type, typeof(Memory<>)) || IsOf(type, typeof(ReadOnlyMemory<>)))
        && type.Namespace is { } space
        && (space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("Microsoft.CSharp", StringComparison.Ordinal))
        && (space.Length == 6 || space[6] == '.')
        && HasOwnToString(type);

    private static bool IsOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string NotAwaited(string task) => $"{task}: not awaited. Write await before it to see its result.";

    private static bool IsNumber(Type type) =>
        Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType && string.Equals(candidate.GetGenericTypeDefinition().FullName, "System.Numerics.INumberBase`1", StringComparison.Ordinal));

    private static string TaskName(Type type)
    {
        // What an async method returns is a private type of the framework.
        var task = type;
        while (task.BaseType is { } parent && task != typeof(Task) && !(task.IsGenericType && task.GetGenericTypeDefinition() == typeof(Task<>)))
        {
            task = parent;
        }

        return task.IsGenericType && string.Equals(task.GetGenericArguments()[0].Name, "VoidTaskResult", StringComparison.Ordinal) ? "Task" : TypeName.Of(task);
    }

    private static string Bytes(byte[] bytes)
    {
        const int Shown = 16;
        var start = Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, Shown));
        var spaced = string.Join(' ', start.Chunk(2).Select(pair => new string(pair)));
        return string.Create(CultureInfo.InvariantCulture, $"byte[{bytes.Length}] {spaced}{(bytes.Length > Shown ? " …" : "")}").TrimEnd();
    }

    private static bool TryToString(Func<string?> write, out string text)
    {
        try
        {
            text = write() ?? "";
            return true;
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            text = "";
            return false;
        }
    }
}
