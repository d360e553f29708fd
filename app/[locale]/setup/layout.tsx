export { default } from "../viewer-frame";
