using System.Text;

namespace MediaCourse.Executor.Formatting;

/// <summary>Names types as C# code does.</summary>
internal static class TypeName
{
    /// <summary>The name without its namespace, such as <c>List&lt;string&gt;</c> or <c>int?</c>.</summary>
    public static string Of(Type type)
    {
        var name = new StringBuilder();
        Write(name, type);
        return name.ToString();
    }

    /// <summary>Whether the compiler made the type for an anonymous object.</summary>
    public static bool IsAnonymous(Type type) => type.IsGenericType && type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    /// <summary>The name that stands in the source for a member or type that the compiler named <c>&lt;Name&gt;d__1</c> and the like.</summary>
    public static string InSource(string name)
    {
        // The deepest pair of brackets is the innermost name: <<Initialize>g__Count|0_0>d is Count's.
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            var end = name.IndexOf('|', local);
            return end < 0 ? name[(local + 4)..] : name[(local + 4)..end];
        }

        if (name.Contains(">b__", StringComparison.Ordinal))
        {
            return "lambda";
        }

        var start = name.IndexOf('<', StringComparison.Ordinal);
        var close = name.IndexOf('>', StringComparison.Ordinal);
        return start == 0 && close > 1 ? name[1..close] : name;
    }

    private static void Write(StringBuilder name, Type type)
    {
        if (Keyword(type) is { } keyword)
        {
            name.Append(keyword);
        }
        else if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            Write(name, underlying);
            name.Append('?');
        }
        else if (type.IsArray)
        {
            WriteArray(name, type);
        }
        else if (type.IsByRef || type.IsPointer)
        {
            Write(name, type.GetElementType()!);
            name.Append(type.IsPointer ? "*" : "");
        }
        else if (type.IsGenericParameter)
        {
            name.Append(type.Name);
        }
        else if (IsAnonymous(type))
        {
            name.Append("anonymous type");
        }
        else if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && !type.IsGenericTypeDefinition)
        {
            WriteArguments(name, type.GetGenericArguments(), '(', ')');
        }
        else
        {
            WriteNamed(name, type);
        }
    }

    private static void WriteArray(StringBuilder name, Type type)
    {
        // C# reads int[][,] from the outside in, so that the innermost element type comes first.
        var element = type;
        var ranks = new StringBuilder();
        while (element.IsArray)
        {
            ranks.Append('[').Append(',', element.GetArrayRank() - 1).Append(']');
            element = element.GetElementType()!;
        }

        Write(name, element);
        name.Append(ranks);
    }

    private static void WriteNamed(StringBuilder name, Type type)
    {
        var arguments = type.GetGenericArguments();
        var outer = 0;
        if (type.DeclaringType is { } declaring && !IsSubmission(declaring))
        {
            outer = declaring.GetGenericArguments().Length;
            var open = declaring.IsGenericTypeDefinition && !type.IsGenericTypeDefinition
                ? declaring.MakeGenericType(arguments[..outer])
                : declaring;
            Write(name, open);
            name.Append('.');
        }

        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        name.Append(InSource(tick < 0 ? type.Name : type.Name[..tick]));
        if (arguments.Length > outer)
        {
            WriteArguments(name, arguments[outer..], '<', '>');
        }
    }

    private static void WriteArguments(StringBuilder name, Type[] arguments, char open, char close)
    {
        name.Append(open);
        for (var i = 0; i < arguments.Length; i++)
        {
            name.Append(i == 0 ? "" : ", ");
            Write(name, arguments[i]);
        }

        name.Append(close);
    }

    /// <summary>Whether the type holds a cell's code; the reader never wrote its name.</summary>
    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Char => "char",
        TypeCode.SByte => "sbyte",
        TypeCode.Byte => "byte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ when type == typeof(object) => "object",
        _ when type == typeof(void) => "void",
        _ => null,
    };
}
