using System.Globalization;
using System.Text;
using MediaCourse.Notebooks.Sessions.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Compiler;

/// <summary>
/// What the cells behind a cell can see of it: its variables and methods with their types, but not what its methods do. Two cells of one
/// shape, behind the same cells, are the same to the compiler when it goes on behind them.
/// </summary>
internal static class SubmissionShape
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.IncludeNotNullableReferenceTypeModifier);

    /// <summary>
    /// The shape of a cell, or null where it declares more than plain variables and methods (types, usings, constants, attributes…): it is
    /// then like no cell but one of the same text.
    /// </summary>
    public static string? Of(Submission submission)
    {
        var compilation = submission.Compilation;
        if (compilation.ScriptClass is not { } cell
            || compilation.SyntaxTrees.Length != 1
            || compilation.SyntaxTrees[0].GetRoot() is not CompilationUnitSyntax { ContainsDirectives: false, Usings: [], Externs: [], AttributeLists: [] })
        {
            return null;
        }

        var shape = new StringBuilder(submission.NeedsWholeFramework ? "whole" : "core");
        foreach (var member in cell.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && !Append(shape, member))
            {
                return null;
            }
        }

        return shape.ToString();
    }

    private static bool Append(StringBuilder shape, ISymbol member)
    {
        if (!member.GetAttributes().IsEmpty || member.IsStatic || member.IsExtern || !member.CanBeReferencedByName)
        {
            return false;
        }

        shape.Append('\n').Append(member.DeclaredAccessibility).Append(' ').Append(member.Name).Append(' ');
        return member switch
        {
            IFieldSymbol { IsConst: false, IsReadOnly: false, IsVolatile: false, IsRequired: false, IsFixedSizeBuffer: false, RefKind: RefKind.None } field =>
                Append(shape, field.Type),
            IMethodSymbol
            {
                MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsVararg: false, RefKind: RefKind.None, IsExtensionMethod: false,
                IsPartialDefinition: false, PartialDefinitionPart: null, IsVirtual: false, IsAbstract: false, IsOverride: false,
            } method =>
                method.GetReturnTypeAttributes().IsEmpty && Append(shape, method.ReturnType) && method.Parameters.All(parameter => Append(shape, parameter)),
            _ => false,
        };
    }

    private static bool Append(StringBuilder shape, IParameterSymbol parameter)
    {
        shape.Append(CultureInfo.InvariantCulture, $", {parameter.RefKind} {parameter.Name} {parameter.IsParams} ");
        return parameter is { HasExplicitDefaultValue: false, IsOptional: false, ScopedKind: ScopedKind.None }
            && parameter.GetAttributes().IsEmpty
            && Append(shape, parameter.Type);
    }

    private static bool Append(StringBuilder shape, ITypeSymbol type)
    {
        shape.Append(type.ToDisplayString(TypeFormat));
        return AppendAssemblies(shape, type);
    }

    /// <summary>Where the types come from that a type is made of; false where one of them has no name that is known before it is compiled.</summary>
    private static bool AppendAssemblies(StringBuilder shape, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return AppendAssemblies(shape, array.ElementType);
            case IDynamicTypeSymbol:
                return true;
            case INamedTypeSymbol { IsAnonymousType: false, TypeKind: not TypeKind.Error, CanBeReferencedByName: true, IsFileLocal: false } named:
                shape.Append(" @").Append(named.ContainingAssembly?.Identity.Name);
                return named.TypeArguments.All(argument => AppendAssemblies(shape, argument))
                    && (named.ContainingType is null || AppendAssemblies(shape, named.ContainingType));
            default:
                return false;
        }
    }
}
