package vn.loa.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Refuses a query parameter that the operation does not declare, one that is given twice and one without a value; none is ignored. */
class StrictQuery {
    private final Map<String, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo resource) {
        var parameters = request.getUriInfo().getQueryParameters();
        if (parameters.isEmpty()) {
            return;
        }
        var known = declared.computeIfAbsent(
                resource.getResourceClass().getName() + "#" + resource.getMethodName(), key -> declaredBy(resource));
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Problem.of(ProblemType.UNKNOWN_PARAMETER, FieldError.of(name, "unknown-field"));
            }
            // The framework would take an empty value for none, and so ignore what was asked for.
            if (values.size() > 1 || values.get(0).isEmpty()) {
                throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of(name, "malformed"));
            }
        });
    }

    private static Set<String> declaredBy(SimpleResourceInfo resource) {
        var names = new HashSet<String>();
        for (var method : resource.getResourceClass().getDeclaredMethods()) {
            if (method.getName().equals(resource.getMethodName())) {
                collect(method, names);
            }
        }
        return names;
    }

    private static void collect(Method method, Set<String> names) {
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add(query.value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                collect(parameter.getType(), names);
            }
        }
    }

    private static void collect(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var query = field.getAnnotation(QueryParam.class);
                if (query != null) {
                    names.add(query.value());
                }
            }
        }
    }
}
